import { type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import { type Facets, facetOf } from './facets.ts';
import { jsonText } from './json-text.ts';
import { limitsOf, patternsOf } from './schema-limits.ts';
import type { SchemaNode } from './schema-parts.ts';
import type { ValueTypes } from './schema-types.ts';

/** Words about a schema, and marks that no part of the client reads. XML is not spoken here. */
const WORDS = ['title', 'description', 'externalDocs', 'xml', '$comment'];

/**
 * Keywords that are compared elsewhere, or that say nothing about the values. `x-inferred` says how we know, not what
 * the API is.
 */
const ELSEWHERE = new Set([
  ...WORDS,
  'examples',
  '$ref',
  '$defs',
  'definitions',
  '$id',
  '$schema',
  '$anchor',
  'type',
  'null',
  'enum',
  'const',
  'format',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'discriminator',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minContains',
  'maxContains',
  'pattern',
  'uniqueItems',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'prefixItems',
  'patternProperties',
  'oneOf',
  'anyOf',
  'allOf',
  'x-secrecy',
  'x-inferred',
]);

/**
 * Keywords that refuse values and that no type carries: with one more of them fewer values pass, with one less more.
 */
const ASSERTIONS = new Set([
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentSchema',
]);

/** Everything about a schema that is a value of its own; what lies below it is compared by itself. */
export function schemaFacets(node: SchemaNode, kind: ValueTypes, exclusiveUnion: boolean): Facets {
  const first = (name: string) => node.find((part) => part.value[name] !== undefined)?.value[name];
  const flag = (name: string) => node.some((part) => part.value[name] === true) || undefined;
  return {
    type: facetOf([['type', kind.types.length > 1 ? kind.types : (kind.types[0] ?? 'any')]]),
    null: facetOf([['null', kind.types.length > 0 ? kind.nullable : undefined]]),
    union: facetOf([['oneOf', exclusiveUnion || undefined]]),
    enum: valuesOf(node),
    limit: limitsOf(node),
    pattern: patternsOf(node),
    format: facetOf([['format', first('format')]]),
    default: facetOf([['default', first('default')]]),
    extra: facetOf([
      ['additionalProperties', node.some((part) => part.value.additionalProperties === false) ? false : undefined],
    ]),
    secrecy: facetOf([['x-secrecy', first('x-secrecy')]]),
    deprecated: facetOf([['deprecated', flag('deprecated')]]),
    discriminator: facetOf([['discriminator', objectAt(first('discriminator'))['propertyName']]]),
    // Where the mapping leads is a matter of names of components; which values it knows is not.
    mapping: facetOf(Object.keys(objectAt(objectAt(first('discriminator')).mapping)).map((value) => [value, true])),
    assertion: facetOf(others(node, (name) => ASSERTIONS.has(name))),
    keyword: facetOf(others(node, (name) => !ELSEWHERE.has(name) && !ASSERTIONS.has(name) && !name.startsWith('x-'))),
    words: facetOf([
      ...WORDS.map((name) => [name, first(name)] as const),
      ['example', first('examples')],
      ...others(node, (name) => name.startsWith('x-') && !ELSEWHERE.has(name)),
    ]),
  };
}

/** The allowed values as names, so that each can come and go by itself; undefined where any value may stand. */
function valuesOf(node: SchemaNode): Facets[string] {
  const lists = node.flatMap((part) =>
    Array.isArray(part.value.enum) ? [part.value.enum as unknown[]] : 'const' in part.value ? [[part.value.const]] : [],
  );
  if (lists.length === 0) return undefined;
  const texts = lists.map((list) => list.filter((value) => value !== null).map(jsonText));
  const common = texts.reduce((all, list) => all.filter((text) => list.includes(text)));
  return facetOf(common.map((text) => [text, JSON.parse(text)]));
}

function others(node: SchemaNode, wanted: (name: string) => boolean): (readonly [string, unknown])[] {
  const all: JsonObject = Object.assign({}, ...node.map((part) => part.value).reverse());
  return Object.entries(all).filter(([name]) => wanted(name));
}
