import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientOf } from '../test/support/call.ts';
import { once } from '../test/support/operations.ts';
import { PATIENCE, runs } from '../test/support/property.ts';
import { answer, serve } from '../test/support/wire.ts';
import type { Client } from './client.ts';
import type { Operation } from './operation.ts';
import { paginate } from './paging/paging.ts';

/** JSON as text: only what is parsed can have a field `__proto__` of its own. */
const key = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'isSuccessfull',
    'result',
    'body',
    'toJSON',
    'then',
    'length',
    '0',
    '',
    'a.b',
    '{id}',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const leaf = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  )
  .map((each) => JSON.stringify(each));
const { node } = fc.letrec<{ node: string; list: string; object: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie('list'), tie('object')),
  list: fc.array(tie('node'), { maxLength: 4 }).map((items) => `[${items.join()}]`),
  object: fc.array(fc.tuple(key, tie('node')), { maxLength: 5 }).map(asObject),
}));
const nested = fc
  .tuple(node, fc.array(key, { maxLength: 300 }))
  .map(([inner, keys]) => keys.reduce((text, each) => (each === '0' ? `[${text}]` : asObject([[each, text]])), inner));
const json = fc.oneof({ weight: 4, arbitrary: node }, { weight: 1, arbitrary: nested });
const fields = fc.array(fc.tuple(key, json), { maxLength: 5 }).map(asObject);

function asObject(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`;
}

const byFields: Operation = { ...once, returns: 'json' };
const whole: Operation = { ...byFields, body: 'whole' };
const listed: Operation = { ...once, id: 'listThings', retry: 'read' };

/** Each way that a body takes through the SDK. */
const ways: readonly {
  name: string;
  text: fc.Arbitrary<string>;
  call: (client: Client, value: object) => PromiseLike<unknown>;
  wanted: (value: object) => unknown;
}[] = [
  { name: 'fields', text: fields, call: (client, value) => client.call(byFields, value), wanted: (value) => value },
  { name: 'whole', text: json, call: (client, value) => client.call(whole, { body: value }), wanted: (value) => value },
  {
    name: 'pages',
    text: fields,
    call: (client, value) =>
      paginate(client, listed, { page: 'at', size: 'of', firstPage: 0, defaultSize: 5, items: 'items' }, value),
    wanted: (value) => Object.assign(copy(value), { at: 0, of: 5 }),
  },
];

test.each(ways)(
  'random bodies with __proto__, constructor and deep nesting pollute nothing and arrive as sent: $name',
  { timeout: PATIENCE },
  async ({ name, text, call, wanted }) => {
    // The body comes back, as a result with a prototype of its own to pollute.
    const server = await serve((socket, { body }) =>
      socket.write(
        answer(200, name === 'pages' ? `{"isSuccessfull":true,"result":{"items":[],"back":${body}}}` : `[${body}]`),
      ),
    );
    const client = clientOf(server.url);
    const before = prototypes();

    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        server.requests.length = 0;
        const value = freeze(JSON.parse(each) as object);
        const back = await call(client, value);
        const want = JSON.stringify(wanted(value));
        expect(server.requests.map(({ body }) => body)).toEqual([want]);
        const returned =
          name === 'pages' ? (back as { result: { back: unknown } }).result.back : (back as unknown[])[0];
        expect(JSON.stringify(returned)).toBe(JSON.stringify(JSON.parse(want)));
        expect(prototypes()).toEqual(before);
      }),
      runs(300),
    );
  },
);

function copy(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

/** What every object inherits. */
function prototypes(): unknown[] {
  return [Object.prototype, Array.prototype, Function.prototype, Promise.prototype, Error.prototype].map((each) =>
    Reflect.ownKeys(each).map((name) => [name, typeof Reflect.getOwnPropertyDescriptor(each, name)?.value]),
  );
}
