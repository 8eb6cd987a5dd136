import { expect, it } from 'vitest';
import { DocumentError } from './document-error.ts';
import { checkReferences, referencesOf } from './refs.ts';

const problemOf = (document: object): string | undefined => {
  try {
    checkReferences({ ...document }, 'f');
  } catch (error) {
    if (error instanceof DocumentError) return `${error.pointer} ${error.reason}`;
    throw error;
  }
  return undefined;
};
const outside = (target: string) =>
  `refers to '${target}', outside this document: only references that start with '#/' are followed, nothing is fetched; put all into one file first, such as with \`npx @redocly/cli bundle <file> --output one.json\``;

it.each([
  { given: { a: { $ref: '#/b~1c/d~0e' }, 'b/c': { 'd~e': 1 } } },
  { given: { a: { $ref: '#/b%20c' }, 'b c': {} } },
  { given: { a: { $ref: '#/b' }, b: { $ref: '#/c' }, c: {} } },
  { given: { schema: { properties: { node: { $ref: '#/schema' } } } } },
  // A property called $ref or example is a name, and what stands in examples, defaults and extensions is data.
  { given: { properties: { $ref: { type: 'string' }, example: { type: 'string' } } } },
  {
    given: {
      example: { $ref: 'x.json' },
      default: { $ref: 'x.json' },
      enum: [{ $ref: 'x.json' }],
      'x-a': { $ref: 'x.json' },
    },
  },
  { given: { examples: { one: { value: { $ref: 'x.json' } } } } },
  { given: { examples: [{ $ref: 'x.json' }] } },
  // A name that somebody chose is no keyword.
  { given: { components: { headers: { $ref: { schema: {} } } }, paths: { $ref: {} } } },
  { given: { mapping: { cat: 'cat.json' }, discriminator: { other: { cat: 'cat.json' } } } },
  { given: { discriminator: { mapping: { cat: 'Cat.yaml.old' } }, components: { schemas: { 'Cat.yaml.old': {} } } } },
  { given: { discriminator: { mapping: { cat: 'Cat' } }, components: { schemas: { Cat: {} } } } },
])('accepts $given', ({ given }) => {
  expect(problemOf(given)).toBeUndefined();
});

it.each([
  { given: { a: { $ref: '#/b' } }, want: "#/a refers to '#/b', which is not in this document" },
  { given: { a: { $ref: '#/toString' } }, want: "#/a refers to '#/toString', which is not in this document" },
  { given: { a: { $ref: '#/%zz' } }, want: "#/a refers to '#/%zz', which is not in this document" },
  // What refers to what is broken is not: the broken link is named.
  {
    given: { a: { $ref: '#/b' }, b: { $ref: '#/a' } },
    want: "#/a refers to '#/b', which refers to nothing but itself",
  },
  {
    given: { a: { $ref: '#/b' }, b: { $ref: '#/b' } },
    want: "#/b refers to '#/b', which refers to nothing but itself",
  },
  { given: { a: { $ref: '#/b' }, b: { $ref: '#/c' } }, want: "#/b refers to '#/c', which is not in this document" },
  { given: { a: { $ref: '#/b' }, b: { $ref: './b.json' } }, want: `#/b ${outside('./b.json')}` },
  { given: { a: { $ref: '#/x-of/b' }, 'x-of': { b: { $ref: 7 } } }, want: '#/x-of/b $ref is no string' },
  { given: { a: { $ref: 7 } }, want: '#/a $ref is no string' },
  { given: { a: [{ $ref: 'https://x.example/y.json' }] }, want: `#/a/0 ${outside('https://x.example/y.json')}` },
  { given: { a: { $ref: '//x.example/y' } }, want: `#/a ${outside('//x.example/y')}` },
  { given: { a: { $ref: './y.yaml#/z' } }, want: `#/a ${outside('./y.yaml#/z')}` },
  {
    given: { a: { $ref: '#anchor' } },
    want: "#/a refers to '#anchor', which is no pointer: only references that start with '#/' are followed; write it as one",
  },
  {
    given: { properties: { example: { $ref: '#/b' } } },
    want: "#/properties/example refers to '#/b', which is not in this document",
  },
  {
    given: { examples: { one: { $ref: '#/b' } } },
    want: "#/examples/one refers to '#/b', which is not in this document",
  },
  {
    given: { parameters: { default: { $ref: '#/b' } } },
    want: "#/parameters/default refers to '#/b', which is not in this document",
  },
  {
    given: { discriminator: { mapping: { cat: 'cat.json' } } },
    want: `#/discriminator/mapping/cat ${outside('cat.json')}`,
  },
  ...['cat.yaml', 'cat.yml', './Cat', '/x/Cat'].map((cat) => ({
    given: { discriminator: { mapping: { cat } }, components: { schemas: { Cat: {} } } },
    want: `#/discriminator/mapping/cat ${outside(cat)}`,
  })),
  { given: { discriminator: { mapping: { cat: 7 } } }, want: '#/discriminator/mapping/cat $ref is no string' },
  {
    given: { discriminator: { mapping: { cat: 'Cat' } } },
    want: "#/discriminator/mapping/cat refers to '#/components/schemas/Cat', which is not in this document",
  },
])('refuses $given', ({ given, want }) => {
  expect(problemOf(given)).toBe(want);
});

it('finds every reference with its place', () => {
  expect([...referencesOf({ a: [{ $ref: '#/b' }], b: { properties: { c: { $ref: '#/d' } } } })]).toEqual([
    { path: ['a', 0], target: '#/b', place: 'object' },
    { path: ['b', 'properties', 'c'], target: '#/d', place: 'schema' },
  ]);
});
