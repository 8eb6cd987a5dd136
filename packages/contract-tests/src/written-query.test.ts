import { writeQuery } from '@one37id/agency-core/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writtenQuery } from './written-query.ts';

const form = fc.constantFrom(
  { style: 'form', explode: true },
  { style: 'form', explode: false },
  { style: 'spaceDelimited', explode: false },
  { style: 'pipeDelimited', explode: false },
  { style: 'deepObject', explode: true },
  { style: 'json', explode: false },
);
const text = fc.string({ unit: 'grapheme', maxLength: 6 });
const value = fc.oneof(text, fc.integer(), fc.array(text, { maxLength: 3 }), fc.dictionary(text, text, { maxKeys: 3 }));

it('the client writes what the contract wants, for each form and value, or refuses', () => {
  let written = 0;
  const property = fc.property(form, fc.boolean(), value, ({ style, explode }, allowReserved, given) => {
    const field = {
      name: 'q',
      style: style as 'form',
      ...(explode ? {} : { explode: false as const }),
      ...(allowReserved ? { allowReserved: true as const } : {}),
      write: writeQuery,
    };
    let parts: readonly string[];
    try {
      parts = writeQuery(field, given, String, []);
    } catch {
      return;
    }
    written += 1;
    expect(parts).toEqual(writtenQuery('q', given, { style, explode, allowReserved }));
  });
  fc.assert(property, { numRuns: 1_000 });
  expect(written).toBeGreaterThan(800);
});
