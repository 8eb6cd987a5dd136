import { expect, it } from 'vitest';
import { applied, operationIn, withOperation } from './testing/steps.ts';
import { settleSuccesses } from './successes.ts';

const content = { content: { 'application/json': {} } };
const nothing = {
  description: 'Success; its form is not documented.',
  'x-inferred': { status: 'status-of-success', description: 'response-description' },
};

it.each([
  { why: 'an empty one beside a described one', given: { 200: content, 201: {} }, want: { 200: content }, notes: 1 },
  { why: 'whichever comes first', given: { 200: {}, 201: content }, want: { 201: content }, notes: 1 },
  { why: 'two described ones stay', given: { 200: content, 202: content }, want: { 200: content, 202: content } },
  { why: 'a 204 says that nothing comes', given: { 200: content, 204: {} }, want: { 200: content, 204: {} } },
  { why: 'a 205 too', given: { 200: content, 205: {} }, want: { 200: content, 205: {} } },
  { why: 'of a range', given: { '2XX': content, 201: {} }, want: { '2XX': content }, notes: 1 },
  { why: 'no content in it', given: { 200: content, 201: { content: {} } }, want: { 200: content }, notes: 1 },
  { why: 'two empty ones stay', given: { 200: {}, 201: {} }, want: { 200: {}, 201: {} } },
  { why: 'a redirect beside it', given: { 200: content, 302: {} }, want: { 200: content, 302: {} } },
  { why: 'what is no status', given: { 'x-200': {}, '2000': {} }, want: { 201: nothing, 'x-200': {}, '2000': {} } },
  { why: 'a lone empty one stays', given: { 201: {} }, want: { 201: {} } },
  { why: 'failures alone', given: { 400: content }, want: { 201: nothing, 400: content } },
  { why: 'none at all', given: {}, want: { 201: nothing } },
])('says what a success is: $why', ({ given, want, notes = 0 }) => {
  const { document, notes: told } = applied(settleSuccesses, withOperation({ responses: given }));
  expect(operationIn(document)).toEqual({ responses: want });
  expect(told).toHaveLength(notes);
});

it('leaves out what answers by a redirect only', () => {
  const { document, leftOut } = applied(settleSuccesses, withOperation({ responses: { 302: {} } }));
  expect(document).toEqual({ paths: { '/a': {} } });
  expect(leftOut).toMatchObject([
    { route: 'POST /a', reason: 'answers by a redirect, which the client does not follow' },
  ]);
});

it.each([
  { count: 1, want: '1 operations', shown: '(GET /1).' },
  { count: 3, want: '3 operations', shown: '(GET /1, GET /2, GET /3).' },
  { count: 4, want: '4 operations', shown: '(GET /1, GET /2, GET /3 \u2026).' },
])('tells how many document an empty success beside a described one: $count', ({ count, want, shown }) => {
  const paths = Array.from({ length: count }, (_, at) => [
    `/${at + 1}`,
    { get: { responses: { 200: content, 201: {} } } },
  ]);
  const { notes } = applied(settleSuccesses, { paths: Object.fromEntries(paths) as object });
  expect(notes).toEqual([
    `${want} document an empty success beside a described one, as NestJS does for a POST: the described one counts ${shown}`,
  ]);
});

it('what nothing is said of answers a GET with 200', () => {
  const { document } = applied(settleSuccesses, { paths: { '/a': { get: { responses: {} } } } });
  expect(document).toEqual({ paths: { '/a': { get: { responses: { 200: nothing } } } } });
});
