import { describe, expect, it } from 'vitest';
import { parametersIn, type ParameterView } from '../document/operation-view.ts';
import { checkPathParameter, readQuery } from './read-query.ts';

const text = { type: 'string' };
const list = { type: 'array', items: text };
const object = { type: 'object', properties: { a: text, b: { type: 'number' } } };
const document = {
  components: {
    schemas: { List: list, Node: { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } } },
  },
};
const json = (schema: object) => ({ 'application/json': { schema } });
const viewed = (parameter: object): ParameterView => {
  const [view] = parametersIn(document, { parameters: [parameter] });
  if (view === undefined) throw new Error('one parameter, one view');
  return view;
};
const q = (parameter: object) => readQuery(document, viewed({ in: 'query', name: 'q', ...parameter }), '#/x');

describe('a query parameter', () => {
  it.each([
    { given: { schema: text }, want: 'q' },
    { given: { schema: list }, want: 'q' },
    { given: { schema: { $ref: '#/components/schemas/List' } }, want: 'q' },
    { given: {}, want: 'q' },
    { given: { schema: { type: ['string', 'null'] } }, want: 'q' },
    { given: { schema: { oneOf: [text, list] } }, want: 'q' },
    { given: { schema: list, style: 'form', explode: true }, want: 'q' },
    { given: { schema: text, explode: false }, want: 'q' },
    { given: { schema: list, explode: false }, want: { name: 'q', explode: false } },
    { given: { schema: { anyOf: [text, list] }, explode: false }, want: { name: 'q', explode: false } },
    { given: { schema: object }, want: { name: 'q' } },
    { given: { schema: { allOf: [object] } }, want: { name: 'q' } },
    { given: { schema: { type: 'object', additionalProperties: text } }, want: { name: 'q' } },
    { given: { schema: object, explode: false }, want: { name: 'q', explode: false } },
    { given: { schema: text, allowReserved: true }, want: { name: 'q', allowReserved: true } },
    { given: { schema: list, style: 'spaceDelimited' }, want: { name: 'q', style: 'spaceDelimited', explode: false } },
    {
      given: { schema: list, style: 'pipeDelimited', explode: false, allowReserved: true },
      want: { name: 'q', style: 'pipeDelimited', explode: false, allowReserved: true },
    },
    { given: { schema: object, style: 'deepObject', explode: true }, want: { name: 'q', style: 'deepObject' } },
    { given: { schema: object, style: 'deepObject' }, want: { name: 'q', style: 'deepObject' } },
    { given: { content: json(object) }, want: { name: 'q', style: 'json' } },
    { given: { content: json({ type: 'array', items: object }) }, want: { name: 'q', style: 'json' } },
  ])('$given is $want', ({ given, want }) => {
    expect(q(given)).toEqual(want);
  });

  it.each([
    { given: { schema: text, style: 'matrix' }, want: 'has the style matrix' },
    { given: { schema: text, style: 'simple' }, want: 'has the style simple' },
    { given: { schema: list, style: 'spaceDelimited', explode: true }, want: 'spaceDelimited with explode' },
    { given: { schema: list, style: 'pipeDelimited', explode: true }, want: 'pipeDelimited with explode' },
    { given: { schema: text, style: 'pipeDelimited' }, want: 'neither a list nor an object' },
    { given: { schema: text, style: 'deepObject' }, want: 'is no object' },
    { given: { schema: list, style: 'deepObject' }, want: 'is no object' },
    { given: { schema: { oneOf: [object, text] }, style: 'deepObject' }, want: 'is no object' },
    { given: { schema: { type: 'array', items: list } }, want: 'has no form' },
    { given: { schema: { type: 'array', items: object } }, want: 'has no form' },
    { given: { schema: { type: 'object', properties: { a: object } } }, want: 'has no form' },
    { given: { schema: { type: 'object', properties: { a: list } }, style: 'deepObject' }, want: 'has no form' },
    { given: { schema: { type: 'object', additionalProperties: object } }, want: 'has no form' },
    { given: { schema: { oneOf: [text, { type: 'array', items: list }] } }, want: 'has no form' },
    { given: { schema: { $ref: '#/components/schemas/Node' } }, want: 'has no form' },
    { given: { content: { 'text/csv': { schema: text } } }, want: 'has the content text/csv' },
    { given: { content: { ...json(text), 'text/csv': {} } }, want: 'has the content application/json, text/csv' },
  ])('$given is refused: $want', ({ given, want }) => {
    expect(() => q(given)).toThrow(want);
    expect(() => q(given)).toThrow("#/x describes the query parameter 'q', which ");
  });
});

describe('a path parameter', () => {
  const check = (parameter: object) =>
    checkPathParameter(document, viewed({ in: 'path', name: 'id', ...parameter }), '#/x');

  it.each([
    { schema: text },
    { schema: { type: 'integer' }, style: 'simple', explode: true },
    { schema: { oneOf: [text, { type: 'number' }] } },
    {},
  ])('%o is one text', (given) => {
    expect(() => check(given)).not.toThrow();
  });

  it.each([
    { given: { schema: text, style: 'label' }, want: 'has the style label' },
    { given: { schema: text, style: 'matrix' }, want: 'has the style matrix' },
    { given: { schema: list }, want: 'is a list or an object' },
    { given: { schema: { oneOf: [text, object] } }, want: 'is a list or an object' },
    { given: { content: json(text) }, want: 'has the content application/json' },
  ])('$given is refused: $want', ({ given, want }) => {
    expect(() => check(given)).toThrow(want);
  });
});
