import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../schema.ts';
import { arbitraryOf } from './arbitrary.ts';
import { drawing } from './seed.ts';
import { components, newerSchemas, realSchemas } from './testing/real-schemas.ts';

const sample = (schema: Schema): unknown[] =>
  fc.sample(arbitraryOf(schema, components), { ...drawing(), numRuns: 300 });
const inField = (values: readonly unknown[]): unknown[] => values.map((value) => Reflect.get(Object(value), 'field'));

// That what is drawn is allowed is shown in real-schemas.test.ts. Here: that nothing of what is allowed is left out.
describe('draws every kind of value that is allowed', () => {
  it.each<{ given: string; want: Readonly<Record<string, (value: unknown) => boolean>> }>([
    { given: 'a text or null', want: { null: (value) => value === null, text: (value) => typeof value === 'string' } },
    {
      given: 'anyOf of types',
      want: { text: (value) => typeof value === 'string', number: (value) => typeof value === 'number' },
    },
    {
      given: 'tuple that ends early, or goes on',
      want: {
        short: (value) => Array.isArray(value) && value.length === 1,
        whole: (value) => Array.isArray(value) && value.length === 2,
        longer: (value) => Array.isArray(value) && value.length > 2,
      },
    },
    {
      given: 'oneOf of components',
      want: {
        cat: (value) => Object.hasOwn(Object(value), 'lives'),
        dog: (value) => Object.hasOwn(Object(value), 'tricks'),
      },
    },
    {
      given: 'oneOf with a discriminator',
      want: {
        cat: (value) => Reflect.get(Object(value), 'kind') === 'cat',
        dog: (value) => Reflect.get(Object(value), 'kind') === 'dog',
      },
    },
    {
      given: 'oneOf with a discriminator without mapping',
      want: {
        cat: (value) => Reflect.get(Object(value), 'kind') === 'Cat',
        dog: (value) => Reflect.get(Object(value), 'kind') === 'Dog',
      },
    },
    {
      given: 'a map',
      want: {
        one: (value) => Object.keys(Object(value)).length === 1,
        more: (value) => Object.keys(Object(value)).length > 1,
      },
    },
  ])('$given', ({ given, want }) => {
    const values = inField(sample({ ...realSchemas, ...newerSchemas }[given] ?? {}));
    expect(
      Object.entries(want)
        .filter(([, is]) => !values.some(is))
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('components that hold themselves, as deep as twice', () => {
    const depthOf = (value: unknown): number => {
      const inner: unknown[] = [
        Reflect.get(Object(value), 'parent'),
        ...[Reflect.get(Object(value), 'children') ?? []].flat(),
      ];
      return 1 + Math.max(0, ...inner.filter((one) => one !== undefined).map(depthOf));
    };
    expect(Math.max(...sample(realSchemas['a component that holds itself'] ?? {}).map(depthOf))).toBe(2);
  });

  it('no field that only answers have', () => {
    expect(
      sample(realSchemas['a field of the answer'] ?? {}).filter((value) => Object.hasOwn(Object(value), 'id')),
    ).toEqual([]);
  });
});

describe('stops where it would draw something else than the schema says', () => {
  it.each<{ given: Schema; want: RegExp }>([
    {
      given: { type: 'array', items: { type: 'array', ...{ contains: { type: 'string' } } } },
      want: /^The contract suite draws no values for the keyword contains: teach it/,
    },
    {
      given: { type: 'string', format: 'uri-template' },
      want: /^The contract suite draws no text of format uri-template: teach it/,
    },
    { given: { $ref: '#/components/schemas/Endless' }, want: /holds itself without end/ },
    { given: { allOf: [{ type: 'string' }, { type: 'number' }] }, want: /contradicts itself/ },
    { given: { type: 'string', pattern: '^a$', minLength: 2 }, want: /^None of 2000 drawn values fits/ },
    { given: { $ref: '#/components/schemas/Nowhere' }, want: /leads nowhere$/ },
  ])('$given', ({ given, want }) => {
    expect(() => sample(given)).toThrow(want);
  });
});
