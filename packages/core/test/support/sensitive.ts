import { format, inspect } from 'node:util';
import fc from 'fast-check';
import type { Operation } from '../../src/operation.ts';
import { harmlessFields } from '../../src/redact/redact.ts';
import type { Sent } from '../../src/redact/sent.ts';
import { read } from './operations.ts';

/** What must not get out of a call. */
export interface Sensitive {
  readonly secret: string;
  readonly claim: string;
  /** A claim that is a number. */
  readonly account: number;
  readonly invitation: string;
  readonly alias: string;
  readonly email: string;
  readonly header: string;
}

// None is so short, or so much a word, that it could stand in a stack or a message by accident.
const unlikely = (text: string) => `${text}7q`;
const word = (unit: string, minLength: number, maxLength = 30) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength, maxLength }).map(unlikely);
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const token = word(LETTERS, 10);
/** Values that a person would know again: with enough letters in it. */
const isTelling = (text: string) =>
  new Set(text).size > 5 && (text.match(/[\p{L}\p{N}]/gu) ?? []).length > 3 && text === text.trim();
const anything = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }).filter(isTelling).map(unlikely);

export const sensitive: fc.Arbitrary<Sensitive> = fc.record({
  secret: fc.oneof(token, word(`${LETTERS}+/=-_.~!#$%&'"\\<>éÿ`, 10).filter(isTelling)),
  claim: fc.oneof(
    token,
    anything,
    fc.tuple(token, token).map((names) => names.join(' ')),
    word(`${LETTERS}"\\\n\t/+%& äöüßñ€😀`.normalize(), 8).filter(isTelling),
  ),
  account: fc.integer({ min: 100_000_000, max: Number.MAX_SAFE_INTEGER }),
  invitation: fc
    .tuple(token, fc.base64String({ minLength: 16, maxLength: 80 }))
    .map(([host, oob]) => `https://${host.toLowerCase()}.example/i?_oob=${oob}`),
  // Also one that looks like nothing that is always hidden: no e-mail address, no URL and no token.
  alias: fc.oneof(
    fc.tuple(token, token).map(([realm, name]) => `com.${realm}:email:${encodeURIComponent(`${name}@x.example`)}`),
    fc.tuple(word(LETTERS, 4, 8), word(LETTERS, 4, 8)).map((names) => `${names.join(' ')} 1970`),
  ),
  email: token.map((name) => `${name}@mail.example`),
  header: token.map((text) => `Bearer ${text}`),
});

/** The input of an operation `/…/{alias}` with a body, with everything but secret and header in it. */
export function inputOf({ claim, account, invitation, alias, email }: Sensitive): object {
  return {
    alias,
    payload: [
      {
        attributes: [
          { key: 'name', value: claim },
          { key: 'account', value: account },
        ],
      },
    ],
    invitation,
    nested: { deep: [{ email }] },
    purpose: 'revocation',
  };
}

export function valuesOf(sensitive: Sensitive): string[] {
  return Object.values(sensitive).map(String);
}

/** What a call knows of what it sent, for the tests of what is made of it. */
export function sentOf(values: readonly string[], body?: unknown, operation: Operation = read): Sent {
  const fields = harmlessFields(operation, Object(body) as object);
  return { values: new Set(values), json: body === undefined ? undefined : JSON.stringify(body), fields, operation };
}

/** A value as a server, a proxy or a printer could write it. */
export function writingsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const json = JSON.stringify(text).slice(1, -1);
  return [
    ...new Set([
      text,
      encodeURIComponent(text),
      encodeURI(text),
      encodeURIComponent(encodeURIComponent(text)),
      json,
      JSON.stringify(json).slice(1, -1),
      json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
      inspect(text).slice(1, -1),
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('base64url'),
    ]),
  ];
}

/** Everything that a person, a printer or a log collector can get out of a value. */
export function tracesOf(value: unknown, depth = 0): string {
  const ways = [
    () => String(value),
    () => JSON.stringify(value) ?? '',
    () => format('%s %o %O %j', value, value, value, value),
    () =>
      inspect(value, {
        depth: Infinity,
        showHidden: true,
        getters: true,
        maxStringLength: Infinity,
        maxArrayLength: Infinity,
      }),
    () =>
      inspect(value, {
        depth: Infinity,
        showHidden: true,
        getters: true,
        maxStringLength: Infinity,
        maxArrayLength: Infinity,
        customInspect: false,
        showProxy: true,
      }),
    () => String((value as Error).message),
    () => String((value as Error).stack),
  ];
  const seen = ways.map((way) => {
    try {
      return way();
    } catch {
      return '';
    }
  });
  if (typeof value === 'object' && value !== null && depth < 6) {
    for (const each of Reflect.ownKeys(value)) seen.push(String(each), tracesOf(Reflect.get(value, each), depth + 1));
  }
  return seen.join('\n');
}

/** Which of the values stand in the traces, in whatever writing. */
export function foundIn(traces: string, values: readonly string[]): string[] {
  const text = traces.toLowerCase();
  return values.flatMap((value) => writingsOf(value).filter((writing) => text.includes(writing.toLowerCase())));
}
