import type { Credential } from './credential.ts';
import type { PresentedCredential, ProofRequest, RequestedProof } from './wallet.ts';

/**
 * What a wallet shows for a proof request: for each credential that it asks for the first that fits.
 *
 * @throws {Error} When there is none for one of them.
 */
export function present(name: string, { credentials: requested }: Pick<ProofRequest, 'credentials'>, held: readonly Credential[]): readonly PresentedCredential[] {
  return requested.map((one) => {
    const credential = held.find((each) => fits(one, each));
    if (credential === undefined) throw new Error(`${name} has no credential for "${one.name}".`);
    const asked = new Set(one.attributes.map((attribute) => attribute.name));
    return { name: one.name, credentialId: credential.id, attributes: credential.attributes.filter(({ key }) => asked.has(key)) };
  });
}

function fits({ format = 'w3c', restrictions = {}, attributes }: RequestedProof, credential: Credential): boolean {
  const required = attributes.filter(({ isRequired = false }) => isRequired).map(({ name }) => ({ key: name }));
  return (
    credential.status === 'active' &&
    plain(credential.format) === plain(format) &&
    (restrictions.schemaId === undefined || credential.schemaId === restrictions.schemaId) &&
    credential.matches([...(restrictions.attributes ?? []), ...required])
  );
}

/** The guides spell one format in two ways: `sd-jwt` where it is issued, `sdjwt` where it is asked for. */
function plain(format: string): string {
  return format.replaceAll('-', '').toLowerCase();
}
