import { expect, it } from 'vitest';
import { typeNames } from './type-names.ts';

it.each([
  { given: ['Credential', 'AliasList'], want: ['Credential', 'AliasList'] },
  { given: ['Date', 'Promise', 'Record'], want: ['DateModel', 'PromiseModel', 'RecordModel'] },
  { given: ['W3CThing', 'w3c-thing'], want: ['W3CThing', 'W3cThing'] },
  {
    given: ['foo-bar', 'FooBar', 'foo_bar', 'Foo.Bar'],
    want: ['FooBarModel2', 'FooBar', 'FooBarModel3', 'FooBarModel'],
  },
  {
    given: ['Res<X>', '1st', '', 'Ж', 'é', '{}; evil()'],
    want: ['ResX', 'Model1st', 'Model', 'ModelModel', 'E', 'Evil'],
  },
  { given: ['GetThingData', 'string'], want: ['GetThingDataModel', 'StringModel'] },
])('$given are the types $want', ({ given, want }) => {
  const names = typeNames(new Map(given.map((wish) => [wish, wish])), new Set(['GetThingData']));
  expect(given.map((component) => names.get(component))).toEqual(want);
});

it('does not depend on the order of the components', () => {
  const components = ['foo-bar', 'Foo.Bar', 'FooBar', 'Date'].map((wish) => [wish, wish] as const);
  expect(typeNames(new Map([...components].reverse()), new Set())).toEqual(typeNames(new Map(components), new Set()));
});
