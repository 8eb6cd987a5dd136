import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientOf, errorOf } from '../../test/support/call.ts';
import { byId } from '../../test/support/operations.ts';
import { runs } from '../../test/support/property.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import type { Operation, QueryField } from '../operation.ts';
import { writeQuery } from './query.ts';

type Form = Omit<QueryField, 'name' | 'write'>;

const operationOf = (form: Form): Operation => ({
  ...byId,
  path: '/list',
  query: ['page', { name: 'q', ...form, write: writeQuery }],
});
const sent = async (form: Form, q: unknown, more: object = {}) => {
  const server = await answering(answer(200, envelope(1)));
  await clientOf(server.url).call(operationOf(form), { q, ...more });
  return server.requests[0]?.line.replace(/^GET \/bc\/admin\/list\??(.*) HTTP\/1.1$/, '$1');
};

const list = ['a', 'b c', 'd&e'];
const object = { r: 100, 'g h': 'x=y' };

describe('as OpenAPI writes them', () => {
  test.each<{ form: Form; given: unknown; want: string }>([
    { form: {}, given: 'a', want: 'q=a' },
    { form: {}, given: list, want: 'q=a&q=b%20c&q=d%26e' },
    { form: {}, given: object, want: 'r=100&g%20h=x%3Dy' },
    { form: { explode: false }, given: 'a,b', want: 'q=a%2Cb' },
    { form: { explode: false }, given: list, want: 'q=a,b%20c,d%26e' },
    { form: { explode: false }, given: ['a,b', 'c'], want: 'q=a%2Cb,c' },
    { form: { explode: false }, given: object, want: 'q=r,100,g%20h,x%3Dy' },
    { form: { style: 'spaceDelimited', explode: false }, given: ['a', 'b', 5], want: 'q=a%20b%205' },
    { form: { style: 'pipeDelimited' }, given: ['a', 'b'], want: 'q=a%7Cb' },
    { form: { style: 'spaceDelimited', explode: false }, given: { r: 1, g: true }, want: 'q=r%201%20g%20true' },
    { form: { style: 'pipeDelimited', explode: false }, given: list, want: 'q=a%7Cb%20c%7Cd%26e' },
    { form: { style: 'pipeDelimited', explode: false }, given: { r: 1, g: 2 }, want: 'q=r%7C1%7Cg%7C2' },
    { form: { style: 'deepObject' }, given: object, want: 'q%5Br%5D=100&q%5Bg%20h%5D=x%3Dy' },
    { form: { style: 'deepObject' }, given: { at: new Date(0) }, want: 'q%5Bat%5D=1970-01-01T00%3A00%3A00.000Z' },
    {
      form: { style: 'json' },
      given: { a: [1, { b: 'c&d' }], e: null },
      want: 'q=%7B%22a%22%3A%5B1%2C%7B%22b%22%3A%22c%26d%22%7D%5D%2C%22e%22%3Anull%7D',
    },
    { form: { style: 'json' }, given: 'a', want: 'q=%22a%22' },
    {
      form: { allowReserved: true },
      given: "a/b?c:d@e!f$g'h(i)j*k,l;m=n[o]",
      want: 'q=a/b?c:d@e!f$g%27h(i)j*k,l;m=n[o]',
    },
    { form: { allowReserved: true }, given: 'a&b#c+d%e f', want: 'q=a%26b%23c%2Bd%25e%20f' },
    { form: { allowReserved: true, explode: false }, given: ['a/b', 'c'], want: 'q=a/b,c' },
    ...[{}, { explode: false as const }, { style: 'deepObject' as const }].flatMap((form) => [
      { form, given: {}, want: '' },
      { form, given: undefined, want: '' },
    ]),
    ...[{}, { explode: false as const }].map((form) => ({ form, given: [], want: '' })),
  ])('$form of $given', async ({ form, given, want }) => {
    expect(await sent(form, given)).toBe(want);
  });
});

const DELIMITER = 'must not have its delimiter in an item';

describe('refused: nobody could read them back', () => {
  test.each<{ form: Form; given: unknown; why?: string }>([
    ...(['spaceDelimited', 'pipeDelimited'] as const).flatMap((style) => [
      { form: { style, explode: false as const }, given: ['a b|c'], why: DELIMITER },
      { form: { style, explode: false as const }, given: { 'a b|c': 1 }, why: DELIMITER },
    ]),
    { form: { explode: false, allowReserved: true }, given: ['a,b'], why: DELIMITER },
    { form: {}, given: { page: 5 }, why: 'must have no field that is called as another argument is' },
    { form: { style: 'deepObject' }, given: ['a'], why: 'must be an object' },
    ...[{}, { explode: false as const }, { style: 'deepObject' as const }].flatMap((form) => [
      { form, given: { a: { b: 1 } } },
      { form, given: { a: [1] } },
      { form, given: { a: null } },
      { form, given: null },
      { form, given: { a: '\ud800' } },
      { form, given: { '\ud800': 1 } },
    ]),
    ...[{}, { explode: false as const }].flatMap((form) => [
      { form, given: [['a']] },
      { form, given: [{ a: 1 }] },
      { form, given: [null] },
    ]),
  ])('$form of $given', async ({ form, given, why = '' }) => {
    const server = await answering(answer(200, envelope(1)));
    expect(await errorOf(clientOf(server.url), operationOf(form), { q: given, page: 1 })).toMatchObject({
      name: 'AgencyRequestError',
      outcome: 'not-sent',
      message: expect.stringContaining(`the argument \`q\` ${why}`),
    });
    expect(server.requests).toHaveLength(0);
  });
});

test('whatever is given comes back from what was written', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('&', '=', '+', '#', '%', '%41', '[]', 'a b', 'a|b', 'a,b', '', '..', '?x'),
  );
  const textOf = String;
  const pairsOf = (parts: readonly string[]) => [...new URL(`https://a.example/?${parts.join('&')}`).searchParams];
  const read = (form: Form, value: unknown) =>
    pairsOf(writeQuery({ name: 'q', ...form, write: writeQuery }, value, textOf, []));
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 4 }),
      fc.dictionary(text, text, { maxKeys: 4 }),
      fc.boolean(),
      (items, fields, isReserved) => {
        const more = isReserved ? ({ allowReserved: true } as const) : {};
        expect(read(more, items)).toEqual(items.map((item) => ['q', item]));
        expect(read(more, fields)).toEqual(Object.entries(fields));
        expect(read({ ...more, style: 'deepObject' }, fields)).toEqual(
          Object.entries(fields).map(([key, value]) => [`q[${key}]`, value]),
        );
        expect(read({ ...more, style: 'json' }, { items, fields })).toEqual([['q', JSON.stringify({ items, fields })]]);
      },
    ),
    runs(300),
  );
});
