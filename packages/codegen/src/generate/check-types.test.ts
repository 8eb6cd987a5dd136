import { expect, it } from 'vitest';
import { checkTypes } from './check-types.ts';

const texts = new Set(['id', 'b-c', 'plain', '5']);

it('passes properties and values that are texts of the document', () => {
  const text = "export interface A { id: 'plain'; 'b-c'?: { 5: number }; ['id']: Array<'plain' | 5> }";
  expect(() => checkTypes('types.gen.ts', text, texts)).not.toThrow();
});

it.each([
  { given: 'export interface A {\n  more: string;\n}', line: 2, name: 'more' },
  { given: "export type A = Array<'other' | 'plain'>;", line: 1, name: 'other' },
  { given: 'export type A = {\n  id: {\n    deep: 1 } };', line: 3, name: 'deep' },
])('refuses $name', ({ given, line, name }) => {
  expect(() => checkTypes('types.gen.ts', given, texts)).toThrow(
    `types.gen.ts:${line}: the generated types have "${name}", which the document does not; nothing was written`,
  );
});
