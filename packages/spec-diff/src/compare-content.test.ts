import { expect, it } from 'vitest';
import { changesOf, reasonsOf, toldOf } from './test-changes.ts';
import type { Edits } from './test-document.ts';

const CONTENT = '/paths/~1qr/get/responses/200/content';
const of = (...types: string[]) => ({ [CONTENT]: Object.fromEntries(types.map((type) => [type, {}])) });
const JSON_TYPE = 'application/json';
const media = (more: object) => ({ [CONTENT]: { [JSON_TYPE]: { schema: {}, ...more } } });

it.each<{ change: string; was: Edits; is: Edits; want: readonly string[] }>([
  {
    change: 'of two types of JSON the second one is another',
    was: of(JSON_TYPE, 'application/z+json'),
    is: of(JSON_TYPE, 'application/y+json'),
    want: ['The response is application/y+json now, not application/z+json'],
  },
  {
    change: 'of two types of JSON the first one is another',
    was: of(JSON_TYPE, 'application/a+json'),
    is: of(JSON_TYPE, 'application/b+json'),
    want: ['The response is application/b+json now, not application/a+json'],
  },
  ...[
    [of('application/b+json', 'application/a+json'), of('application/c+json', 'application/d+json')],
    [of('application/a+json', 'application/b+json'), of('application/d+json', 'application/c+json')],
  ].map(([was = {}, is = {}]) => ({
    change: 'types of JSON become others, in whatever order',
    was,
    is,
    want: [
      'The response is application/c+json now, not application/a+json',
      'The response is application/d+json now, not application/b+json',
    ],
  })),
  { change: 'a type with a blank before its charset', was: of('text/a'), is: of('text/a ; charset=utf-8'), want: [] },
  {
    change: 'two types come',
    was: of(JSON_TYPE),
    is: of(JSON_TYPE, 'text/a', 'text/b'),
    want: ['The response may be text/a, text/b too'],
  },
  {
    change: 'two types go',
    was: of(JSON_TYPE, 'text/a', 'text/b'),
    is: of(JSON_TYPE),
    want: ['The response is no text/a, text/b any more'],
  },
  {
    change: 'what is no JSON is another type',
    was: of('text/a'),
    is: of('text/b'),
    want: ['The response is text/b now, not text/a'],
  },
  { change: 'the type in other letters, with a charset', was: of('text/a'), is: of('Text/A; charset=utf-8'), want: [] },
  {
    change: 'another example',
    was: media({ example: 1 }),
    is: media({ example: 2 }),
    want: ['The example of the response changed'],
  },
  {
    change: 'another named example',
    was: media({ examples: { a: { value: 1 } } }),
    is: media({ examples: { a: { value: 2 } } }),
    want: ['The example of the response changed'],
  },
  {
    change: 'how an example is known',
    was: media({ examples: { a: { value: 1 } } }),
    is: media({ examples: { a: { value: 1, 'x-inferred': { value: 'a-rule' } } } }),
    want: [],
  },
  {
    change: 'an extension',
    was: media({ 'x-order': 1 }),
    is: media({ 'x-order': 2 }),
    want: ['The x-order of the response changed'],
  },
])('$change', ({ was, is, want }) => {
  expect(reasonsOf(is, was)).toEqual(want);
});

it('an example that comes was none before, and stands in its media type', () => {
  const at = `#${CONTENT}/application~1json`;
  expect(changesOf(media({ example: 1 }), media({}))).toMatchObject([
    { before: undefined, after: [{ value: 1 }], pointers: { before: at, after: `${at}/example` } },
  ]);
});

it('a reference of an example that leads nowhere is told with its place', () => {
  const lost = media({ examples: { a: { $ref: '#/components/examples/None' } } });
  expect(() => toldOf(lost, media({}))).toThrow(
    `#${CONTENT}/application~1json/examples/a refers to '#/components/examples/None'`,
  );
});
