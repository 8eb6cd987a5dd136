import { expect, it } from 'vitest';
import { pathOf, valueAt } from '@one37id/agency-openapi/document';
import { diffDocuments } from './diff-documents.ts';
import { type Edits, edited, testDocument } from './test-document.ts';

const GET = '/paths/~1connection~1{id}/get';
const LIST = '/paths/~1list/post';
const ISSUE_BODY = '/paths/~1issue~1id/post/requestBody/content/application~1json/schema';
const SCHEMAS = '/components/schemas';
const PAYLOAD = `${SCHEMAS}/Payload/properties`;
const CONNECTION = `${SCHEMAS}/Connection`;

const given = (pointer: string): Record<string, unknown> =>
  valueAt(testDocument, pathOf(`#${pointer}`)) as Record<string, unknown>;
const listAt = (pointer: string): readonly unknown[] =>
  valueAt(testDocument, pathOf(`#${pointer}`)) as readonly unknown[];
const ref = (name: string) => ({ $ref: `#${SCHEMAS}/${name}` });
const { properties, ...payloadRest } = given(`${SCHEMAS}/Payload`);
const { schemaId, ...otherFields } = properties as Record<string, unknown>;

const PLACES = ['query', 'cookie', 'header', 'path'];
const parameterIn = (place: string) => ({ name: `in-${place}`, in: place, required: true, schema: { type: 'string' } });
const TEXT = { type: 'string' };
const LIST_OF = { type: 'array', items: TEXT };
const NUMBERS = { type: 'array', items: { type: 'number' } };
/** An object whose value of that kind is four levels below. */
const deep = (type: string): object =>
  ['a', 'b', 'c', 'd'].reduceRight<object>((inner, name) => ({ type: 'object', properties: { [name]: inner } }), {
    type,
  });

const named = (required: readonly string[]) => ({
  type: 'object',
  required,
  properties: { a: TEXT, b: TEXT, c: TEXT },
});
const fields = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, TEXT])),
});
const within = (oneOf: readonly object[]) => ({ type: 'object', properties: { a: { oneOf } } });

/** Other ways to say the same. `from` puts a first way into the base document, where it has none. */
const SAME: Readonly<Record<string, { from?: Edits; to: Edits }>> = {
  'a $ref written inline': { to: { [`${ISSUE_BODY}/properties/payload`]: given(`${SCHEMAS}/Payload`) } },
  'a $ref in an allOf of one': { to: { [`${ISSUE_BODY}/properties/payload`]: { allOf: [ref('Payload')] } } },
  'an inline body made a component': {
    to: { [`${SCHEMAS}/IssueRequest`]: given(ISSUE_BODY), [ISSUE_BODY]: ref('IssueRequest') },
  },
  'a component renamed': {
    to: { [`${SCHEMAS}/Item`]: given(`${SCHEMAS}/Attribute`), [`${PAYLOAD}/attributes/items`]: ref('Item') },
  },
  'a component behind a component': {
    to: { [`${SCHEMAS}/Real`]: given(`${SCHEMAS}/Payload`), [`${SCHEMAS}/Payload`]: ref('Real') },
  },
  'an object split over an allOf': {
    to: {
      [`${SCHEMAS}/Payload`]: {
        allOf: [
          { type: 'object', properties: { schemaId } },
          { ...payloadRest, properties: otherFields },
        ],
      },
    },
  },
  'the required list in a piece of its own': {
    to: { [`${SCHEMAS}/Payload`]: { allOf: [{ type: 'object', properties }, { required: ['schemaId'] }] } },
  },
  'a recursion unrolled': { to: { [`${SCHEMAS}/Attribute/properties/children/items`]: given(`${SCHEMAS}/Attribute`) } },
  'a union of one': { to: { [`${PAYLOAD}/attributes/items`]: { oneOf: [ref('Attribute')] } } },
  'alternatives in another order': {
    to: { [`${CONNECTION}/properties/owner/oneOf`]: [ref('Business'), ref('Person')] },
  },
  'alternatives written inline, in another order': {
    to: { [`${CONNECTION}/properties/owner/oneOf`]: [given(`${SCHEMAS}/Business`), given(`${SCHEMAS}/Person`)] },
  },
  'alternatives that differ four levels below, in another order': {
    from: { [`${CONNECTION}/properties/owner/oneOf`]: [deep('string'), deep('number')] },
    to: { [`${CONNECTION}/properties/owner/oneOf`]: [deep('number'), deep('string')] },
  },
  'alternatives that refer to themselves, in another order': {
    from: { [`${CONNECTION}/properties/owner/oneOf`]: [ref('Attribute'), ref('Person')] },
    to: { [`${CONNECTION}/properties/owner/oneOf`]: [given(`${SCHEMAS}/Person`), given(`${SCHEMAS}/Attribute`)] },
  },
  ...Object.fromEntries(
    Object.entries<readonly [object, object]>({
      'fields that are required': [named(['a']), named(['b'])],
      'alternatives of a field': [within([TEXT, LIST_OF]), within([TEXT, NUMBERS])],
    }).map(([what, [one, other]]) => [
      `alternatives that differ in ${what}, in another order`,
      {
        from: { [`${CONNECTION}/properties/owner/oneOf`]: [one, other] },
        to: { [`${CONNECTION}/properties/owner/oneOf`]: [other, one] },
      },
    ]),
  ),
  // Two of each: one alone would be paired as what is left.
  ...Object.fromEntries(
    Object.entries<readonly [from: readonly object[], to: readonly object[]]>({
      'required fields': [
        [named(['a', 'b']), named(['a', 'c'])],
        [named(['c', 'a']), named(['b', 'a'])],
      ],
      fields: [
        [fields('a', 'b'), fields('a', 'c')],
        [fields('c', 'a'), fields('b', 'a')],
      ],
      forms: [
        [within([TEXT, LIST_OF]), within([TEXT, NUMBERS])],
        [within([NUMBERS, TEXT]), within([LIST_OF, TEXT])],
      ],
    }).map(([what, [from, to]]) => [
      `alternatives whose ${what} are in another order, as they are themselves`,
      {
        from: { [`${CONNECTION}/properties/owner/oneOf`]: from },
        to: { [`${CONNECTION}/properties/owner/oneOf`]: to },
      },
    ]),
  ),
  'the styles that hold where nothing is said': {
    from: { [`${GET}/parameters`]: PLACES.map((place) => parameterIn(place)) },
    to: {
      [`${GET}/parameters`]: PLACES.map((place) => ({
        ...parameterIn(place),
        style: place === 'query' || place === 'cookie' ? 'form' : 'simple',
        explode: place === 'query' || place === 'cookie',
        allowReserved: false,
        allowEmptyValue: false,
      })),
    },
  },
  'media types of one family in another order': {
    from: { [`${GET}/responses/200/content`]: { 'application/json': {}, 'application/problem+json': { schema: {} } } },
    to: { [`${GET}/responses/200/content`]: { 'application/problem+json': { schema: {} }, 'application/json': {} } },
  },
  'nullable and a type list': {
    from: { [`${CONNECTION}/properties/alias/nullable`]: true },
    to: { [`${CONNECTION}/properties/alias`]: { type: ['string', 'null'] } },
  },
  'nullable and an alternative that is null': {
    from: { [`${CONNECTION}/properties/owner/nullable`]: true },
    to: { [`${CONNECTION}/properties/owner`]: { oneOf: [ref('Person'), ref('Business'), { type: 'null' }] } },
  },
  'a nullable reference': {
    from: { [`${PAYLOAD}/meta`]: { nullable: true, allOf: [ref('Person')] } },
    to: { [`${PAYLOAD}/meta`]: { anyOf: [ref('Person'), { type: 'null' }] } },
  },
  'const and an enum of one': {
    from: { [`${PAYLOAD}/format/enum`]: ['w3c'] },
    to: { [`${PAYLOAD}/format`]: { const: 'w3c', default: 'w3c' } },
  },
  'alternatives of constants and an enum': {
    to: { [`${PAYLOAD}/format`]: { oneOf: [{ const: 'sd-jwt', title: 'SD-JWT' }, { const: 'w3c' }], default: 'w3c' } },
  },
  'alternatives of types and a type list': {
    from: { [`${PAYLOAD}/note`]: { type: ['number', 'string'] } },
    to: { [`${PAYLOAD}/note`]: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
  },
  'exclusive bounds of 3.0 and 3.1': {
    from: { [`${PAYLOAD}/n`]: { type: 'number', minimum: 1, exclusiveMinimum: true } },
    to: { [`${PAYLOAD}/n`]: { type: 'number', exclusiveMinimum: 1 } },
  },
  'example of 3.0 and examples of 3.1': {
    to: {
      [`${CONNECTION}/properties/createdAt`]: {
        type: 'string',
        format: 'date-time',
        readOnly: true,
        examples: ['2024-05-01T10:00:00Z'],
      },
    },
  },
  'limits that limit nothing': {
    to: { [`${CONNECTION}/properties/alias`]: { type: 'string', minLength: 0, nullable: false, deprecated: false } },
  },
  'additional properties allowed in words': { to: { [`${CONNECTION}/additionalProperties`]: true } },
  'an object that is told by its properties': { to: { [`${SCHEMAS}/Person/type`]: undefined } },
  'values and required fields in another order': {
    from: { [`${SCHEMAS}/Payload/required`]: ['schemaId', 'format'] },
    to: { [`${SCHEMAS}/Payload/required`]: ['format', 'schemaId'], [`${PAYLOAD}/format/enum`]: ['sd-jwt', 'w3c'] },
  },
  'a parameter made a component': {
    to: {
      '/components/parameters': { verbose: given(`${GET}/parameters/0`) },
      [`${GET}/parameters/0`]: { $ref: '#/components/parameters/verbose' },
    },
  },
  'parameters moved from the path to its operations': {
    to: { [`${GET}/parameters`]: [...listAt(`${GET}/parameters`), ...listAt('/paths/~1connection~1{id}/parameters')] },
  },
  'the style of a parameter in words': {
    to: { [`${GET}/parameters/0`]: { ...given(`${GET}/parameters/0`), style: 'form', explode: true, required: false } },
  },
  'a shared response written inline': { to: { [`${GET}/responses/400`]: given('/components/responses/Failure') } },
  'the security of the document told by an operation': { to: { [`${GET}/security`]: [{ hash: [] }] } },
  'a security header in other letters': { to: { '/components/securitySchemes/hash/name': 'Hash' } },
  'a media type with a charset': {
    to: {
      [`${LIST}/requestBody/content`]: {
        'application/json; charset=utf-8': given(`${LIST}/requestBody/content/application~1json`),
      },
    },
  },
  'a lone example with a name': {
    from: { [`${LIST}/requestBody/content/application~1json/example`]: { page: 1 } },
    to: {
      [`${LIST}/requestBody/content/application~1json/examples`]: { first: { value: { page: 1 } } },
      [`${LIST}/requestBody/content/application~1json/example`]: undefined,
    },
  },
  'marks that tell documented from inferred': {
    to: {
      [`${CONNECTION}/x-inferred`]: { name: 'a-rule' },
      [`${GET}/x-inferred`]: { method: 'a-rule' },
      [`${GET}/responses/200/x-inferred`]: { status: 'a-rule' },
      [`${GET}/parameters/0/x-inferred`]: { name: 'a-rule' },
      [`${LIST}/requestBody/x-inferred`]: { required: 'a-rule' },
    },
  },
  'a component that nothing uses': {
    to: {
      [`${SCHEMAS}/Unused`]: { type: 'string' },
      '/components/securitySchemes/other': { type: 'http', scheme: 'basic' },
    },
  },
  'another version of OpenAPI': { to: { '/openapi': '3.1.0' } },
};

it.each(Object.entries(SAME))('%s is no change', (_name, { from = {}, to }) => {
  const before = edited(testDocument, from);
  const after = edited(before, to);
  expect(diffDocuments(before, after)).toEqual([]);
  expect(diffDocuments(after, before)).toEqual([]);
});
