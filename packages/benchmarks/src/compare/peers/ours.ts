import { type Calls, ID, ISSUE, KEY, LIST, type Peer } from './peer.ts';

interface Sdk {
  readonly Agency: new (options: object) => {
    readonly credentials: {
      issue(input: object): Promise<unknown>;
      get(input: object): Promise<unknown>;
      list(input: object): PromiseLike<unknown>;
    };
    readonly invitations: { qrCode(): Promise<unknown> };
  };
}

const SOURCE = `import { createAgencyClient, getCredential } from '@one37id/agency';
export const read = (baseUrl) => getCredential(createAgencyClient({ baseUrl }), { id: '1' });`;

async function make(sdk: Sdk, baseUrl: string, more: object = {}): Promise<Calls> {
  const { credentials, invitations } = new sdk.Agency({ baseUrl, secretKey: KEY, ...more });
  return {
    post: () => credentials.issue(ISSUE),
    read: () => credentials.get({ id: ID }),
    list: async () => credentials.list(LIST),
    image: () => invitations.qrCode(),
  };
}

export const ours: Peer = {
  name: 'ours',
  package: '@one37id/agency',
  folder: 'ours',
  source: SOURCE,
  make: async (load, { baseUrl }) => make(await load<Sdk>('@one37id/agency'), baseUrl),
};

/** What the input lacks is refused before it is sent, and each answer is compared with the document. */
export const oursValidated: Peer = {
  name: 'ours, validated',
  package: '@one37id/agency',
  folder: 'ours',
  source: `${SOURCE}\nexport { validators } from '@one37id/agency/validators';`,
  make: async (load, { baseUrl }) => {
    const { validators } = await load<{ validators: object }>('@one37id/agency/validators');
    const onDrift = (report: object) => {
      throw new Error(`the answer is not as documented: ${JSON.stringify(report)}`);
    };
    return make(await load<Sdk>('@one37id/agency'), baseUrl, { validators, onDrift });
  },
};

/** A copy without the promises of sending once, knowing how far a request is, and ending it: what they cost. */
export const oursUnguarded: Peer = {
  name: 'ours, unguarded',
  package: '@one37id/agency',
  folder: 'unguarded',
  make: ours.make,
};

/** `Agency` with all resources, for its size. */
export const oursWhole = {
  name: 'ours, Agency',
  source: `export { Agency } from '@one37id/agency';`,
} as const;
