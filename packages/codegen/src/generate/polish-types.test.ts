import { expect, it } from 'vitest';
import { INPUT_DATE, OPEN, polishTypes } from './polish-types.ts';

it('what stands for others is no text that a document has', () => {
  expect([OPEN, INPUT_DATE].every((text) => /^\$\w+\$$/.test(text))).toBe(true);
});

it.each([
  { given: 'export type A = { a: string };', want: 'export interface A { a: string }' },
  {
    given: 'export type ClientOptions = { baseUrl: string };\nexport type A = string;',
    want: '\nexport type A = string;',
  },
  { given: 'export const a = 1;\nexport type A = { a: 1 };', want: 'export const a = 1;\nexport interface A { a: 1 }' },
  { given: `export type A = '${OPEN}';`, want: 'export type A = never;' },
  {
    given: `export type A = 1 | true | Array<'a'> | '${OPEN}';`,
    want: "export type A = 1 | true | Array<'a'> | (number & {});",
  },
  { given: `export type A = true | '${OPEN}';`, want: 'export type A = true | never;' },
  { given: 'export type A = string;', want: 'export type A = string;' },
  {
    given: '/** Words. */\nexport type A = { a: { b: string } };',
    want: '/** Words. */\nexport interface A { a: { b: string } }',
  },
  { given: `export type A = 'a' | '${OPEN}';`, want: "export type A = 'a' | (string & {});" },
  {
    given: `export type A = 1 | -2 | 'a' | '${OPEN}' | null;`,
    want: "export type A = 1 | -2 | 'a' | (string & {}) | (number & {}) | null;",
  },
  {
    given: `export type A = { a?: Array<string>; b: [string] };`,
    want: 'export interface A { a?: Array<string>; b: [string] }',
  },
])('an answer: $given', ({ given, want }) => {
  expect(polishTypes(given, new Set(['Other']))).toBe(want);
});

it.each([
  {
    given: `export type A = { a?: '${INPUT_DATE}'; b: Array<'${INPUT_DATE}'> };`,
    want: 'export interface A { a?: string | Date | undefined; b: ReadonlyArray<string | Date> }',
  },
  {
    given: 'export type A = { a?: { b?: Array<Array<string>> } };',
    want: 'export interface A { a?: { b?: ReadonlyArray<ReadonlyArray<string>> | undefined } | undefined }',
  },
  {
    given: 'export type A = Array<[string, number]>;',
    want: 'export type A = ReadonlyArray<readonly [string, number]>;',
  },
  {
    given: `export type A = { a?; b: Record<string, '${INPUT_DATE}' & { x: 1 }> };`,
    want: 'export interface A { a?; b: Record<string, (string | Date) & { x: 1 }> }',
  },
  { given: "export type A = { a: 'x' | 'y' };", want: "export interface A { a: 'x' | 'y' }" },
])('a request: $given', ({ given, want }) => {
  expect(polishTypes(given, new Set(['A']))).toBe(want);
});
