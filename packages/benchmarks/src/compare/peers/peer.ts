/** The four calls that every peer does: what an agency is asked for most. */
export const CALLS = ['post', 'read', 'list', 'image'] as const;
export type CallName = (typeof CALLS)[number];

/** `post` issues a credential and is sent once, `read` gets one, `list` is 100 KB, `image` 50 KB. */
export type Calls = Readonly<Partial<Record<CallName, () => Promise<unknown>>>>;

/** Imports a module where the peer is installed. */
export type Load = <Module>(specifier: string) => Promise<Module>;

export interface Peer {
  /** As reports call it. */
  readonly name: string;
  /** The installed package whose version is told, and what is loaded of it. */
  readonly package: string;
  /** Where it is installed. Default: `clients`. */
  readonly folder?: 'ours' | 'unguarded';
  /** What a user's file has for one read: for sizes. Absent where there is nothing to bundle. */
  readonly source?: string;
  /**
   * Makes the calls. `isFake`: `globalThis.fetch` answers at once, and a peer that would send by other means has to use
   * it.
   */
  readonly make: (load: Load, at: { readonly baseUrl: string; readonly isFake: boolean }) => Promise<Calls>;
}

export const KEY = 'sk-benchmark-0123456789';
export const ID = 'd09ddd97-cdc4-425f-a349-ce55cd1d345d';
export const PATHS = {
  post: '/credential/issue-by-agent-id',
  read: `/credential/${ID}`,
  list: '/credential/list',
  image: '/connect/qr-code',
} as const;
/** The same for all of them: an input of three claims. */
export const ISSUE = {
  agentId: '6b2900a7-06ec-49a9-adfc-30cc64ef5fa0',
  payload: [
    {
      schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
      attributes: [
        { key: 'email', value: 'ada@example.com' },
        { key: 'givenName', value: 'Ada' },
        { key: 'familyName', value: 'Lovelace' },
      ],
    },
  ],
};
export const LIST = { currentPage: 0, rowsPerPage: 450 };
