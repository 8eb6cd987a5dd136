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
export type NameThingResult = string | number;
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
] as const)('what is answered as $kind is $want', ({ kind, want }) => {
  expect(shown.resultOf({ id: 'getThing', returns: kind }, imports())?.text).toBe(want);
});
