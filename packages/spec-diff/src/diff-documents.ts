import { inOneDialect } from '@one37id/agency-openapi/dialect';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import type { Both, Finding, SpecChange } from './change.ts';
import { ruled } from './classification.ts';
import { OPERATION_CLASSIFIERS } from './classify-operation.ts';
import { compareHead } from './compare-head.ts';
import { compareRequest } from './compare-request.ts';
import { compareResponses } from './compare-responses.ts';
import { schemaComparer } from './compare-schemas.ts';
import { compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { compareWebhooks } from './compare-webhooks.ts';
import { facetFindings } from './facet-findings.ts';
import { gatherer } from './gather.ts';
import { type DiffOperation, matchOperations } from './match-operations.ts';
import { operationFacets } from './operation-facets.ts';

/**
 * What changed between two built documents, for those who use the client that is generated from them.
 *
 * Operations are matched by operationId, else by tag and summary, else by method and path; webhooks and callbacks by
 * name. A change in a shared component is one entry that names every operation that reaches it, separately for requests
 * and responses. What no operation reaches is no change. Refactorings (inline or `$ref`, `allOf` wrappers, order of
 * keys, 3.0 or 3.1 notation) give nothing: both are compared as OpenAPI 3.1, and places are told as they are there.
 *
 * @param identities - The table of identities; it holds in both directions. Default: an empty one.
 * @returns Changes, breaking ones first, in an order that depends on the documents' content alone.
 * @throws {Error} for a reference that leads nowhere; documents from `loadDocument` have none.
 * @example
 * diffDocuments(released, built).some((change) => change.class === 'breaking')
 */
export function diffDocuments(
  before: OpenApiDocument,
  after: OpenApiDocument,
  identities: readonly Identity[] = [],
): SpecChange[] {
  const documents = { before: inOneDialect(before), after: inOneDialect(after) };
  const comparer = schemaComparer(documents);
  const { pairs, removed, added } = matchOperations(documents, identities);
  const gathered = gatherer();
  gathered.add(compareHead(documents));
  for (const operation of removed) gathered.add([operationFinding(operation, true)], operation);
  for (const operation of added) gathered.add([operationFinding(operation, false)], operation);
  for (const pair of pairs) {
    gathered.add(compareOperation(documents, pair), pair.after);
    gathered.add(compareRequest(comparer, pair), pair.after);
    gathered.add(compareResponses(comparer, pair), pair.after);
  }
  for (const { webhook, findings } of compareWebhooks(comparer, documents)) gathered.add(findings, webhook);
  return gathered.changes();
}

function compareOperation(documents: Both<OpenApiDocument>, pair: Both<DiffOperation>): readonly Finding[] {
  return [
    ...facetFindings(pair, operationFacets(documents, pair), OPERATION_CLASSIFIERS, 'none'),
    ...compareSecurity(documents, pair),
    ...compareServers(documents, pair),
  ];
}

function operationFinding({ pointer, method, path }: DiffOperation, isRemoved: boolean): Finding {
  const place = `${method} ${path}`;
  return {
    ...ruled(
      isRemoved ? { kind: 'operation-removed', what: 'It is removed' } : { kind: 'operation-added', what: 'It is new' },
    ),
    direction: 'none',
    pointers: isRemoved ? { before: pointer, after: '#/paths' } : { before: '#/paths', after: pointer },
    before: isRemoved ? place : undefined,
    after: isRemoved ? undefined : place,
  };
}
