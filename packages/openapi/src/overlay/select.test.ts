import { paths } from 'jsonpathly';
import { expect, it } from 'vitest';
import { select } from './select.ts';

const document = {
  paths: {
    "/it's": { get: { tags: ['A'], summary: "Bob's" } },
    '/b': { get: { tags: ['B'], summary: "Bob's" }, parameters: [] },
  },
};

it.each([
  { given: '$', want: [''] },
  { given: "$.paths.*[?@.tags[0]=='B' && @.summary=='Bob\\'s']", want: ['get'] },
  { given: '$.paths.*[?@.summary=="Bob\'s"]', want: ['get', 'get'] },
  { given: '$.paths.*[?length(@)==0]', want: ['parameters'] },
  { given: '$.paths.*[?@.tags].tags[-1]', want: ['0', '0'] },
  { given: '$.paths.toString', want: [] },
  { given: '$.paths.length', want: [] },
])('$given', ({ given, want }) => {
  expect(select(document, given).map(({ key }) => key)).toEqual(want);
});

const operation = (tag: string, summary: string, more: object = {}) => ({ tags: [tag], summary, ...more });
const schema = { properties: { url: { type: 'string' }, properties: { properties: { url: {}, key: {} } } } };
const large = {
  paths: {
    '/a': { get: operation('A', "Bob's", { properties: 'no object' }), put: operation('A', 'Put.'), parameters: [] },
    '/b': { get: operation('B', "Bob's", { requestBody: { content: schema } }) },
    '/c': [operation('A', "Bob's"), 'text', null],
    'x-note': { get: operation('A', "Bob's") },
    '/d': { get: { tags: 'A', summary: "Bob's" }, put: { summary: "Bob's" } },
  },
  components: { schemas: { S: schema, T: { properties: ['url'] }, U: { properties: { toString: {} } } } },
};

// What is selected without the library, for speed, is what it selects.
it.each([
  "$.paths.*[?@.tags[0]=='A' && @.summary=='Bob\\'s']",
  "$.paths.*[?@.tags[0]=='B' && @.summary=='Bob\\'s']",
  "$.paths.*[?@.tags[0]=='B' && @.summary=='Bob\\'s'].requestBody.content.properties['url', 'none']",
  "$.paths.*[?@.tags[0]=='B' && @.summary=='Bob\\'s']..url",
  "$.paths.*[?@.tags[0]=='C' && @.summary=='None.']",
  '$..properties.url',
  "$..properties['url', 'key', 'none']",
  '$..schemas.S',
  '$..none.url',
])('%s selects what the library does', (target) => {
  const wanted = new Set(paths(large, target));
  expect(select(large, target)).toHaveLength(wanted.size);
  for (const { holder, key, value } of select(large, target)) {
    expect(holder).toHaveProperty([key]);
    expect(Reflect.get(holder ?? {}, key)).toBe(value);
  }
});

// One spelling of a string is as good as another, and `$` is the document wherever it stands.
const odd = {
  paths: { '/a': { get: operation('\u00c4 "1"', "It's a\\b\n\ud83d\ude00", { properties: { a: 1, b: 2 } }) } },
  wanted: { value: 2 },
};
it.each([
  { given: `$.paths.*[?@.tags[0]=='\u00c4 "1"' && @.summary=='It\\'s a\\\\b\\n\ud83d\ude00']`, want: ['get'] },
  {
    given: String.raw`$.paths.*[?@.tags[0]=='\u00c4 \"1\"' && @.summary=='It\'s a\\b\u000A\ud83D\uDE00']`,
    want: ['get'],
  },
  {
    given: String.raw`$.paths.*[?@.tags[0]=='\u00c4 "1"' && @.summary=='It\'s a\\b\n\ud83d\ude00'].properties[?@==$.wanted.value]`,
    want: ['b'],
  },
  { given: '$..properties[?@==$.wanted.value]', want: ['b'] },
])('$given selects $want', ({ given, want }) => {
  expect(select(odd, given).map(({ key }) => key)).toEqual(want);
});

it.each([
  { given: "$.paths.*[?@.tags[0]=='A' && @.summary=='Bob\\'s']", want: ['get', '0', 'get'] },
  { given: "$..properties['url', 'key']", want: ['url', 'url', 'key', 'url', 'url', 'key'] },
])('in the document\u2019s order: $given', ({ given, want }) => {
  expect(select(large, given).map(({ key }) => key)).toEqual(want);
});

it('selects below more places than are looked below at once', () => {
  const many = Array.from({ length: 2_500 }, (_, at) => ({ it: { x: at, y: at } }));
  expect(select(many, '$..it.x').map(({ value }) => value)).toEqual(many.map((_, at) => at));
});

it.each([{}, { paths: null }, { paths: 'text' }, [], null])(
  'selects nothing where there are no operations: %j',
  (root) => {
    expect(select(root, "$.paths.*[?@.tags[0]=='A' && @.summary=='S']")).toEqual([]);
  },
);
