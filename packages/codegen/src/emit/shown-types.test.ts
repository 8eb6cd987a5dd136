import { expect, it } from 'vitest';
import { CORE } from './core-module.ts';
import { Imports } from './module.ts';
import { ShownTypes } from './shown-types.ts';

const shown = new ShownTypes(`
export interface Thing {
    id?: string;
}
export type GetThingResult = Thing;
export type ListThingsItem = GetThingResult;
export type CountThingsResult = number;
export type SayThingResult = string;
export type HasThingResult = boolean;
export type AnyThingResult = unknown;
export type NameThingResult = string | number;
const text = 'export type Thing = Other;';
export type Thing2 = Thing; // more
export type OwnThingResult = {
    id?: string;
};
`);
const imports = () =>
  new Imports([
    { from: CORE, typeOnly: true },
    { from: './types.gen.ts', typeOnly: true },
  ]);

it.each([
  { given: 'GetThingResult', want: 'Thing' },
  { given: 'ListThingsItem', want: 'Thing' },
  { given: 'CountThingsResult', want: 'number' },
  { given: 'SayThingResult', want: 'string' },
  { given: 'HasThingResult', want: 'boolean' },
  { given: 'AnyThingResult', want: 'unknown' },
  { given: 'Thing2', want: 'Thing2' },
  { given: 'NameThingResult', want: 'NameThingResult' },
  { given: 'OwnThingResult', want: 'OwnThingResult' },
  { given: 'Thing', want: 'Thing' },
])('$given is shown as $want', ({ given, want }) => {
  expect(shown.codeOf(given, imports()).text).toBe(want);
});

it.each([
  { kind: 'result', want: 'Thing' },
  { kind: 'void', want: 'void' },
  { kind: 'empty', want: 'void' },
  { kind: 'any', want: 'unknown' },
  { kind: 'image', want: 'QrImage' },
  { kind: 'result?', want: undefined },
  { kind: { 200: 'void' }, want: undefined },
  { kind: { 200: 'void', 201: 'any' }, want: undefined },
] as const)('what is answered as $kind is $want', ({ kind, want }) => {
  expect(shown.resultOf({ id: 'getThing', returns: kind }, imports())?.text).toBe(want);
});
