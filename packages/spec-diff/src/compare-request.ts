import type { JsonObject } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { compareBody } from './compare-body.ts';
import { compareParameters } from './compare-parameters.ts';
import type { SchemaComparer } from './schema-comparer.ts';
import { compareMoved, movedFields, readInput } from './input-fields.ts';
import { below, type Located, locate } from './located.ts';
import type { DiffOperation } from './match-operations.ts';
import { readParameters } from './read-parameters.ts';

/** Compares what callers put in: parameters and body. */
export function compareRequest(comparer: SchemaComparer, operations: Both<DiffOperation>): readonly Finding[] {
  const { before, after } = comparer.documents;
  const parameters = {
    before: readParameters(before, operations.before),
    after: readParameters(after, operations.after),
  };
  const bodies = { before: bodyOf(before, operations.before), after: bodyOf(after, operations.after) };
  const inputs = {
    before: readInput(comparer, 'before', parameters.before.values(), bodies.before),
    after: readInput(comparer, 'after', parameters.after.values(), bodies.after),
  };
  const fields = movedFields(inputs);
  const moved = new Set(fields.keys());
  const owners = { before: operations.before.pointer, after: operations.after.pointer };
  return [
    ...compareParameters(comparer, parameters.before, parameters.after, moved, owners),
    ...compareBody(comparer, bodies, moved, owners),
    ...[...fields].flatMap(([name, field]) => compareMoved(comparer, name, field)),
  ];
}

function bodyOf(document: JsonObject, operation: DiffOperation): Located | undefined {
  if (operation.value.requestBody === undefined) return undefined;
  return locate(document, operation.value.requestBody, below(operation.pointer, 'requestBody'));
}
