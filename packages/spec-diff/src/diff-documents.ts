import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import type { Both, Finding, SpecChange } from './change.ts';
import { compareHead } from './compare-head.ts';
import { compareRequest } from './compare-request.ts';
import { compareResponses } from './compare-responses.ts';
import { schemaComparer } from './compare-schemas.ts';
import { compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { gatherer } from './gather.ts';
import { OPERATION_JUDGES } from './judge-operation.ts';
import { type DiffOperation, matchOperations } from './match-operations.ts';
import { operationFacets } from './operation-facets.ts';
import { thingFindings } from './thing-findings.ts';

/**
 * What changed between two built documents, for those who use the client that is generated from them.
 *
 * Operations are matched by operationId, else by tag and summary. A change in a shared component is one entry that
 * names every operation that reaches it, separately for requests and responses. What no operation reaches is no change.
 * Refactorings (inline or `$ref`, `allOf` wrappers, order of keys, 3.0 or 3.1 notation) give nothing.
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
  const documents = { before, after };
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
  return gathered.changes();
}

function compareOperation(documents: Both<OpenApiDocument>, pair: Both<DiffOperation>): readonly Finding[] {
  const pointers = { before: pair.before.pointer, after: pair.after.pointer };
  return [
    ...thingFindings(pointers, operationFacets(documents, pair), OPERATION_JUDGES, 'none'),
    ...compareSecurity(documents, pair),
    ...compareServers(documents, pair),
  ];
}

function operationFinding({ label, pointer, method, path }: DiffOperation, gone: boolean): Finding {
  const place = `${method} ${path}`;
  return {
    kind: gone ? 'operation-removed' : 'operation-added',
    class: gone ? 'breaking' : 'additive',
    direction: 'none',
    reason: gone ? `${label} is gone: calls to it do not compile.` : `${label} is new.`,
    pointer,
    before: gone ? place : undefined,
    after: gone ? undefined : place,
  };
}
