import { expect, it } from 'vitest';
import { applied } from './testing/steps.ts';
import { settleOverridden } from './overridden-parameters.ts';

const id = { name: 'id', in: 'path', required: true };
const own = { ...id, schema: { type: 'integer' } };
const lang = { name: 'lang', in: 'query' };
const step = (item: object) => applied(settleOverridden, { paths: { '/a/{id}': item } }).document['paths'];

it.each([
  {
    why: 'one operation says it again',
    given: { parameters: [id, lang], get: { parameters: [own] }, put: {} },
    want: { get: { parameters: [lang, own] }, put: { parameters: [id, lang] } },
  },
  {
    why: 'it says one twice in the same words',
    given: { get: { parameters: [lang, { in: 'query', name: 'lang' }, id] }, put: { parameters: [id] } },
    want: { get: { parameters: [lang, id] }, put: { parameters: [id] } },
  },
  {
    why: 'it says one twice in other words, which is for somebody to decide',
    given: { get: { parameters: [own, id] } },
    want: undefined,
  },
  { why: 'none does', given: { parameters: [id], get: { parameters: [lang] } }, want: undefined },
  { why: 'the path says none', given: { get: { parameters: [own] } }, want: undefined },
])('each operation has each parameter once: $why', ({ given, want = given }) => {
  expect(step(given)).toEqual({ '/a/{id}': want });
});
