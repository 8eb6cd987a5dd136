import { listCredentialsPagination } from '@one37id/agency/operations';
import { ID, ISSUE } from '../peers/peer.ts';

/** What the agency answers, as documented: the validators have nothing to say. */
const credential = (id: string, more: object = {}) => ({
  id,
  agentId: ISSUE.agentId,
  schemaId: ISSUE.payload[0]?.schemaId,
  format: 'w3c',
  issuedDate: '2026-11-30T06:51:46.812Z',
  ...more,
});
const success = (result: object) => Buffer.from(JSON.stringify({ isSuccessfull: true, result }));

const fields = listCredentialsPagination;
/** 100 KB: a page with all that there is. */
const items = Array.from({ length: 433 }, (_, at) =>
  credential(`${String(at).padStart(8, '0')}-cdc4-425f-a349-ce55cd1d345d`),
);

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer<ArrayBuffer>;
}
const JSON_TYPE = 'application/json';

export const ANSWERS = {
  post: {
    status: 201,
    contentType: JSON_TYPE,
    body: success({ credentialIds: [ID], agentId: ISSUE.agentId, requestId: '9ea8c2bc-6fe3-4560-b81d-6fbe0a662c94' }),
  },
  read: {
    status: 200,
    contentType: JSON_TYPE,
    body: success(credential(ID, { attributes: [{ key: 'email', value: 'ada@example.com' }] })),
  },
  list: {
    status: 200,
    contentType: JSON_TYPE,
    body: success({ [fields.items]: items, [fields.total ?? 'total']: items.length }),
  },
  image: {
    status: 200,
    contentType: 'image/png',
    body: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(50_000, 7)]),
  },
} satisfies Record<string, Answer>;

/** By the end of the path, since a peer may have a prefix of its own. */
export function answerTo(path: string): Answer {
  if (path.endsWith('/issue-by-agent-id')) return ANSWERS.post;
  if (path.endsWith('/list')) return ANSWERS.list;
  return path.endsWith('/qr-code') ? ANSWERS.image : ANSWERS.read;
}
