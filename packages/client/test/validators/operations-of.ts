import { type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import * as operations from '../../src/generated/operations.gen.ts';

/** An operation of a document. */
export interface DocumentOperation {
  readonly id: string;
  readonly operation: JsonObject;
  /** What stands beside the methods of its path, such as parameters for all of them. */
  readonly item: JsonObject;
  /** Whether the whole body is one field `body` of the input. */
  readonly isWhole: boolean;
}

export function operationsOf(document: JsonObject): readonly DocumentOperation[] {
  const whole = new Set(
    Object.values(operations).map((each) => ('body' in each && each.body === 'whole' ? each.id : '')),
  );
  return Object.values(objectAt(document['paths'])).flatMap((item) =>
    Object.values(objectAt(item)).flatMap((value) => {
      const operation = objectAt(value);
      const id = operation['operationId'];
      return typeof id === 'string' ? [{ id, operation, item: objectAt(item), isWhole: whole.has(id) }] : [];
    }),
  );
}
