import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PATIENCE, runs } from '../test/support/property.ts';
import { foundIn, sensitive, sentOf, valuesOf, writingsOf } from '../test/support/sensitive.ts';
import { scrub } from './redact.ts';

const frame = fc.constantFrom('@', '@; @;', '&@;', 'no @ here', '"@"', '[@]', '=@&', '/@/', 'x@', '@.', '<@>', '(@, @)');

test('a value that was sent is in no message of the server, in whatever writing', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(sensitive, frame, fc.nat(), (each, around, index) => {
      const values = valuesOf(each);
      for (const value of values) {
        const writings = writingsOf(value);
        const text = around.replaceAll('@', () => writings[index % writings.length] ?? value);
        expect(foundIn(scrub(text, sentOf(values)), [value]), text).toEqual([]);
      }
    }),
    runs(500),
  );
});

test.each([
  { given: 'as express writes a path', text: 'Cannot GET /x/com.one37id:email:a%2540b.c', value: 'com.one37id:email:a%40b.c', want: 'Cannot GET [redacted]' },
  { given: 'JSON within JSON', text: String.raw`no {\"name\":\"O\\\"Neil\"}`, value: 'O"Neil', want: String.raw`no {\"name\":\"[redacted]"}` },
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
