import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caught, clientOf } from '../../test/support/call.ts';
import { bothKinds } from '../../test/support/operations.ts';
import { runs } from '../../test/support/property.ts';
import { answer, answering } from '../../test/support/wire.ts';
import type { Logger } from '../log.ts';
import { visible } from './text.ts';

/** Every sign that commands a terminal, ends a line, turns its direction or is not seen, by the classes of Unicode. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0001}-\u{e007f}]|\p{Surrogate}/u;

test.each([
  { given: 'plain text, ÄÖ 山田 😀', want: 'plain text, ÄÖ 山田 😀' },
  { given: '\u001b[2Jgone', want: '\\u{1b}[2Jgone' },
  { given: 'a\r\nb', want: 'a\\u{d}\\u{a}b' },
  { given: 'a\u2028b\u2029c', want: 'a\\u{2028}b\\u{2029}c' },
  { given: '\u202eevil\u2066', want: '\\u{202e}evil\\u{2066}' },
  { given: '\u{e0041}', want: '\\u{e0041}' },
  { given: 'half \ud83d', want: 'half \\u{d83d}' },
])('visible: $want', ({ given, want }) => {
  expect(visible(given)).toBe(want);
  expect(visible(want)).toBe(want);
});

test('nothing unseen is left of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => !UNSEEN.test(visible(text))),
    runs(1_000),
  );
});

describe('no sign of a server commands a terminal', () => {
  const sign = fc.oneof(
    fc.constantFrom(
      '\u001b[31m',
      '\u0007',
      '\r',
      '\n',
      '\u0085',
      '\u009b2J',
      '\u2028',
      '\u202e',
      '\u2066',
      '\u200b',
      '\u00ad',
      '\ufeff',
      '\u{e0041}',
      '\ud800',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const message = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => `no ${signs.join('x')}`);

  test.each(bothKinds)('in errors, logs and hooks: $kind', async ({ operation }) => {
    let text = '';
    const server = await answering(answer(400));
    const seen: unknown[] = [];
    const at = (...shown: unknown[]) => void seen.push(...shown);
    const logger: Logger = { debug: at, info: at, warn: at, error: at };
    const fetch = async () => Response.json({ isSuccessfull: false, errorCode: 1, message: text }, { status: 400 });
    const client = clientOf(server.url, {
      fetch,
      logger,
      logLevel: 'debug',
      onRequest: at,
      onResponse: at,
      onError: at,
    });
    await fc.assert(
      fc.asyncProperty(message, async (given) => {
        text = given;
        seen.length = 0;
        const error = await caught(client.call(operation, { purpose: given }));
        expect(error.name).toBe('AgencyApiError');
        const texts = textsIn([error.message, error.toJSON(), { ...error }, ...seen]);
        expect(texts.filter((each) => UNSEEN.test(each))).toEqual([]);
        expect(texts.some((each) => each.includes('no '))).toBe(true);
        // Lines of our own only.
        expect(String(error.stack).replaceAll('\n', '')).not.toMatch(UNSEEN);
        expect(inspect(error).replaceAll('\n', '')).not.toMatch(UNSEEN);
      }),
      runs(200),
    );
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)])
    : [];
}
