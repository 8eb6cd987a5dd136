import { expect, it } from 'vitest';
import { changesOf } from './test-changes.ts';
import type { Edits } from './test-document.ts';

const RESPONSE = '/paths/~1qr/get/responses/200';
const HEADERS = `${RESPONSE}/headers`;
const text = (more: object = {}) => ({ schema: { type: 'string' }, ...more });

it.each<{ change: string; from?: Edits; given: Edits; want?: 'added' | 'removed' | 'changed'; name?: string }>([
  { change: 'a header that comes', from: { [HEADERS]: {} }, given: { [`${HEADERS}/X-A`]: text() }, want: 'added' },
  { change: 'a header that goes', given: { [`${HEADERS}/X-A`]: undefined }, want: 'removed' },
  { change: 'a header that is required now', given: { [`${HEADERS}/X-A/required`]: true }, want: 'changed' },
  {
    change: 'a header that is required no longer',
    from: { [HEADERS]: { 'X-A': text({ required: true }) } },
    given: { [`${HEADERS}/X-A/required`]: undefined },
    want: 'changed',
  },
  { change: 'a header of another type', given: { [`${HEADERS}/X-A/schema/type`]: 'integer' }, want: 'changed' },
  {
    change: 'a type and words at once',
    given: { [`${HEADERS}/X-A/schema`]: { type: 'integer', description: 'A.' } },
    want: 'changed',
  },
  { change: 'the words of its schema', given: { [`${HEADERS}/X-A/schema/description`]: 'A.' } },
  { change: 'that it may be left out, in words', given: { [`${HEADERS}/X-A/required`]: false } },
  { change: 'the case of its name', given: { [HEADERS]: { 'x-a': text() } } },
  { change: 'what OpenAPI takes for no header', given: { [`${HEADERS}/Content-Type`]: text() } },
])('$change', ({ from = { [HEADERS]: { 'X-A': text() } }, given, want }) => {
  const pointer = `#${HEADERS}/X-A`;
  const expected = {
    kind: `response-header-${want}`,
    class: 'docs',
    direction: 'response',
    reason: `The header 'x-a' of the response was ${want}: the client gives callers no headers.`,
    operations: ['draw'],
    pointers: {
      before: want === 'added' ? `#${RESPONSE}` : pointer,
      after: want === 'removed' ? `#${RESPONSE}` : pointer,
    },
  };
  expect(changesOf(given, from)).toMatchObject(want === undefined ? [] : [expected]);
});
