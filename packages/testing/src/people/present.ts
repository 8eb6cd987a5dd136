import { at } from '../document/place.ts';
import { isPast } from '../operations/lists.ts';
import { hasAll } from '../operations/status-lists.ts';
import { type CredentialRecord, type PresentedCredential, type RequestedProof, statusOf } from '../state/records.ts';
import { refused } from '../state/refusal.ts';

/**
 * What a wallet shows for a proof request: for each credential that it asks for the first that fits. One that is
 * revoked, suspended or past its date does not.
 *
 * @throws {Refusal} When there is none for one of them.
 */
export function present(
  name: string,
  requested: readonly RequestedProof[],
  held: readonly CredentialRecord[],
  now: string,
  issuerDid?: string,
): readonly PresentedCredential[] {
  return requested.map((one) => {
    const credential = held.find((each) => fits(one, each, now, issuerDid));
    if (credential === undefined) throw refused(at('id'), 'nothingToShow', name, one.name);
    const asked = new Set(one.attributes.map((attribute) => attribute.name));
    return {
      name: one.name,
      credentialId: credential.id,
      attributes: credential.attributes.filter(({ key }) => asked.has(key)),
    };
  });
}

function fits(
  { format = 'w3c', restrictions = {}, attributes }: RequestedProof,
  credential: CredentialRecord,
  now: string,
  issuerDid: string | undefined,
): boolean {
  const required = attributes.filter(({ isRequired = false }) => isRequired).map(({ name }) => ({ key: name }));
  return (
    statusOf(credential) === 'active' &&
    !isPast(credential.expirationDate, now) &&
    plain(credential.format) === plain(format) &&
    (restrictions.schemaId === undefined || credential.schemaId === restrictions.schemaId) &&
    (restrictions.issuerDid === undefined || issuerDid === undefined || restrictions.issuerDid === issuerDid) &&
    hasAll(credential.attributes, [...(restrictions.attributes ?? []), ...required])
  );
}

/** The guides spell one format in two ways: `sd-jwt` where it is issued, `sdjwt` where it is asked for. */
function plain(format: string): string {
  return format.replaceAll('-', '').toLowerCase();
}
