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
