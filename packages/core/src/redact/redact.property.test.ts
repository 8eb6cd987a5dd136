import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PATIENCE, runsOf } from '../../test/support/property.ts';
import { foundIn, sensitive, sentOf, valuesOf, writingsOf } from '../../test/support/sensitive.ts';
import { scrub } from './redact.ts';

const FRAMES = ['@', '@; @;', '&@;', 'no @ here', '"@"', '[@]', '=@&', '/@/', 'x@', '@.', '<@>', '(@, @)'];

test.each(FRAMES)(
  'every value in every writing, each echoed alone, is in no message of the server: %s',
  { timeout: PATIENCE },
  (frame) => {
    fc.assert(
      fc.property(sensitive, (each) => {
        const sent = sentOf(valuesOf(each));
        for (const value of valuesOf(each)) {
          for (const writing of writingsOf(value)) {
            const text = frame.replaceAll('@', () => writing);
            expect(foundIn(scrub(text, sent), [value]), text).toEqual([]);
          }
        }
      }),
      runsOf(frame, 60),
    );
  },
);

/** As SECURITY.md has it: letters, digits, marks and pictures. */
const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijkmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ23456789äöüßéñ山田太郎😀'),
  minLength: 1,
  maxLength: 12,
});
const between = fc.constantFrom(' ', '-', '.', ', ', '/', '@', ':', '_', '\n', '  ', "'", '"', '+', '&', '%', '\\');

test.each(['@', 'no @ here', '"@"', 'key=@;', '{"a":"@"}'])(
  'every word of what was sent, each echoed alone in every writing, is hidden: %s',
  { timeout: PATIENCE },
  (frame) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('argument', 'text', 'name', 'deep'),
        (parts, where) => {
          const value = parts.flat().join('');
          const body = {
            argument: undefined,
            text: { payload: value },
            name: { [`${value}`]: 1 },
            deep: { payload: [{ a: [[{ b: value }]] }] },
          }[where];
          const sent = sentOf(where === 'argument' ? [value] : [], body);
          for (const [each] of parts) {
            for (const writing of writingsOf(each)) {
              const text = frame.replaceAll('@', () => writing);
              expect(scrub(text, sent), `${text}, of ${value}`).toMatch(/^[^@]*\[redacted\][^@]*$/);
              expect(wordsIn(scrub(text, sent)), `${text}, of ${value}`).not.toContain(writing.toLowerCase());
            }
          }
        },
      ),
      runsOf(frame, 150),
    );
  },
);

test.each([
  {
    what: 'a date',
    value: new Date('1984-02-09T10:20:30Z'),
    told: ['1984-02-09', '9.2.1984', '1984/02/09', '19840209', '1984', '2/9/84'.slice(0, 3)],
  },
  { what: 'a number', value: 170_123_456, told: ['170123456', '170 123 456', '170,123,456', '170.123.456'] },
  { what: 'a fraction', value: 17.25, told: ['17.25', '17,25'] },
  { what: 'a boxed text', value: Object('Lovelace'), told: ['Lovelace', 'lovelace', 'LOVELACE', 'MyLovelaceX'] },
  { what: 'a name', value: { Lovelace: { Hopper: 1 } }, told: ['Lovelace', 'Hopper'] },
])('$what is hidden in what is usual', ({ value, told }) => {
  for (const each of told)
    expect(scrub(`no ${each} here`, sentOf([], { payload: value })), each).toMatch(/^(no )?\[redacted\]( here)?$/);
});

test.each([
  {
    given: 'as express writes a path',
    text: 'Cannot GET /x/com.one37id:email:a%2540b.c',
    value: 'com.one37id:email:a%40b.c',
    want: 'Cannot GET [redacted]',
  },
  {
    given: 'JSON within JSON',
    text: String.raw`no {\"name\":\"O\\\"Neil\"}`,
    value: 'O"Neil',
    want: String.raw`no {\"name\":\"[redacted]"}`,
  },
  { given: 'JSON in ASCII', text: String.raw`no \u5c71\u7530`, value: '山田', want: 'no [redacted]' },
  { given: 'a form', text: 'name=Ada+Lov%C3%A9lace', value: 'Ada Lovélace', want: '[redacted]' },
  { given: 'HTML', text: 'no O&#39;Neil-&amp;-Sons', value: "O'Neil-&-Sons", want: 'no [redacted]' },
])('a value is hidden: $given', ({ text, value, want }) => {
  expect(scrub(text, sentOf([value]))).toBe(want);
});

test.each([
  { text: 'the schema is unknown', values: ['https://h.example/schemas/1.0', 'w3c', '7', 'unknowable'] },
  { text: 'name must not be empty', values: ['Ada', 'emptiness'] },
])('nothing else is hidden: $text', ({ text, values }) => {
  expect(scrub(text, sentOf(values))).toBe(text);
});

function wordsIn(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}\p{M}\p{So}%&#;\\]+/u);
}
