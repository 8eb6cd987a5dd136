import { additive, breaking, type CallRule, docs, onWire } from './rule.ts';

const WORDS = docs('nothing that is sent, received or typed');
const OPERATION = 'operationId: doOther, summary: Other., responses: {}';
const NAMED = (more: string) => `x-agency: { resource: things, method: do, ${more} }`;

/** What changes of an operation as a whole mean. */
export const OPERATION_RULES = {
  'operation-added': {
    when: 'An operation is added',
    in: 'paths',
    before: '{}',
    after: `/other: { post: { ${OPERATION} } }`,
    ...additive('nothing else changes by it'),
  },
  'operation-removed': {
    when: 'An operation is removed',
    in: 'paths',
    before: `/other: { post: { ${OPERATION} } }`,
    after: '{}',
    ...breaking('calls to it do not compile'),
  },
  'path-changed': {
    when: 'The path changes',
    in: 'paths',
    before: `/other: { post: { ${OPERATION} } }`,
    after: `/another: { post: { ${OPERATION} } }`,
    ...onWire('installed versions call the old one'),
  },
  'method-changed': {
    when: 'The method changes',
    in: 'paths',
    before: `/other: { post: { ${OPERATION} } }`,
    after: `/other: { put: { ${OPERATION} } }`,
    ...onWire('installed versions call the old one'),
  },
  'operation-renamed': {
    when: 'The `operationId` changes, and tag and summary say that it is the same operation',
    in: 'operation',
    before: 'operationId: doThing',
    after: 'operationId: handleThing',
    ...breaking('calls to the flat function do not compile'),
  },
  'resource-method-renamed': {
    when: 'An overlay gives it another resource, method or variant',
    in: 'operation',
    before: NAMED(''),
    after: 'x-agency: { resource: things, method: handle }',
    ...breaking('calls to it do not compile'),
  },
  'retry-added': {
    when: 'A call that is sent once is retried now',
    in: 'operation',
    before: NAMED('retry: once'),
    after: NAMED('retry: read'),
    ...breaking('it may be sent again after a failure'),
  },
  'retry-removed': {
    when: 'A call that is retried is sent once now',
    in: 'operation',
    before: NAMED('retry: read'),
    after: NAMED('retry: once'),
    ...additive('failures reach the caller at once'),
  },
  'retry-changed': {
    when: 'A call is retried for another reason',
    in: 'operation',
    before: NAMED('retry: read'),
    after: NAMED('retry: idempotent'),
    ...additive('it is sent again as before'),
  },
  'returns-added': {
    when: 'A call that gave nothing gives a result now',
    in: 'operation',
    before: NAMED('returns: void'),
    after: `${NAMED('returns: result')}`,
    ...additive('code that ignores it is still right'),
  },
  'returns-changed': {
    when: 'A call gives another kind of result',
    in: 'operation',
    before: NAMED('returns: result'),
    after: NAMED('returns: image'),
    ...breaking('code that reads it does not compile, or fails'),
  },
  'pagination-added': {
    when: 'A call gives a page that iterates',
    in: 'operation',
    before: NAMED(''),
    after: NAMED('pagination: { page: p, size: s, firstPage: 0, items: items }'),
    ...breaking('code that reads the plain result does not compile'),
  },
  'pagination-removed': {
    when: 'A call gives a page that iterates no longer',
    in: 'operation',
    before: NAMED('pagination: { page: p, size: s, firstPage: 0, items: items }'),
    after: NAMED(''),
    ...breaking('code that iterates does not compile'),
  },
  'pagination-changed': {
    when: 'The pages are read otherwise',
    in: 'operation',
    before: NAMED('pagination: { page: p, size: s, firstPage: 0, items: items }'),
    after: NAMED('pagination: { page: p, size: s, firstPage: 1, items: items }'),
    ...onWire('installed versions page wrongly'),
  },
  'mark-changed': {
    when: 'A mark of ours that nothing here knows changes',
    in: 'operation',
    before: NAMED(''),
    after: NAMED('cache: true'),
    ...breaking('no program can tell what that means'),
  },
  'operation-deprecated': {
    when: '`deprecated` is added to an operation',
    in: 'operation',
    before: '{}',
    after: 'deprecated: true',
    ...additive('it still works, and may go'),
  },
  'operation-undeprecated': {
    when: '`deprecated` is removed from an operation',
    in: 'operation',
    before: 'deprecated: true',
    after: '{}',
    ...additive('it stays'),
  },
  'operation-identity-changed': {
    when: 'The summary or the tags of an operation',
    in: 'operation',
    before: '{}',
    after: 'summary: Do it.',
    ...docs('clients that bind routes at run time find operations by them'),
  },
  'operation-words-changed': {
    when: 'Other words of an operation, and any other `x-…`',
    in: 'operation',
    before: '{}',
    after: 'description: Does it.',
    ...WORDS,
  },
} as const satisfies Readonly<Record<string, CallRule>>;
