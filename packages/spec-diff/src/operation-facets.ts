import { answersOf, readReturns } from '@one37id/agency-openapi/catalog';
import { type JsonObject, objectAt, textAt } from '@one37id/agency-openapi/document';
import type { Both } from './change.ts';
import { type Facets, facetOf, single } from './facets.ts';
import { type DiffOperation, labelOf } from './match-operations.ts';

const CLASSIFIED = new Set(['client', 'resource', 'method', 'variant', 'retry', 'returns', 'pagination']);
const WORDS = ['summary', 'description', 'tags', 'externalDocs'];

/** What belongs to an operation as a whole; parameters, bodies, security and servers are compared by themselves. */
export function operationFacets(documents: Both<JsonObject>, operations: Both<DiffOperation>): Both<Facets> {
  const told = [operations.before, operations.after].some(
    ({ value }) => objectAt(value['x-agency'])['returns'] !== undefined,
  );
  // Where nothing is told the kind of the result follows from the responses, and their changes tell it better.
  const returns = (side: 'before' | 'after') => (told ? returnsOf(documents[side], operations[side]) : undefined);
  return {
    before: facetsOf(operations.before, returns('before')),
    after: facetsOf(operations.after, returns('after')),
  };
}

function facetsOf({ value, method, path, operationId, item }: DiffOperation, returns: string | undefined): Facets {
  const names = objectAt(value['x-agency']);
  const label = labelOf(value);
  return {
    // A parameter's name in the template is no part of the path; its renaming is told by the parameter.
    wire: facetOf([
      ['path', path.replaceAll(/\{[^}]*\}/g, '{}')],
      ['method', method],
    ]),
    name: facetOf([
      ['operationId', operationId],
      ['x-agency', label],
    ]),
    retry: single(textAt(names['retry']) ?? 'once'),
    returns: single(returns),
    pagination: names['pagination'] === undefined ? undefined : facetOf(Object.entries(objectAt(names['pagination']))),
    mark: facetOf(Object.entries(names).filter(([name]) => !CLASSIFIED.has(name))),
    deprecated: single(value.deprecated === true),
    words: facetOf([
      ...WORDS.map((name) => [name, value[name] ?? (name === 'description' ? item.value[name] : undefined)] as const),
      ...Object.entries(value).filter(
        ([name]) => name.startsWith('x-') && name !== 'x-agency' && name !== 'x-inferred',
      ),
    ]),
  };
}

function returnsOf(document: JsonObject, operation: DiffOperation): string {
  try {
    return answersOf({
      returns: readReturns(document, operation.value, objectAt(operation.value['x-agency']), operation.id),
    })
      .map(([status, kind]) => (status === '*' ? kind : `${status}: ${kind}`))
      .join(', ');
  } catch {
    return 'unreadable';
  }
}
