import { type JsonObject, listAt, objectAt, textAt } from '@one37id/agency-openapi/document';
import { below, childOf, type Located, locate } from './located.ts';
import type { DiffOperation } from './match-operations.ts';
import { type SchemaNode, schemaOf } from './schema-parts.ts';

export interface Parameter extends Located {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: SchemaNode;
}

/** These headers are not parameters, whatever a document says (OpenAPI 3, Parameter Object). */
const NO_PARAMETERS = ['accept', 'content-type', 'authorization'];

/** The parameters of an operation by place and name, with those of its path item. */
export function readParameters(
  document: JsonObject,
  operation: Pick<DiffOperation, 'item' | 'value' | 'pointer'>,
): ReadonlyMap<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const owner of [operation.item, operation]) {
    for (const [index, given] of listAt(owner.value.parameters).entries()) {
      const { value, pointer } = locate(document, given, below(owner.pointer, 'parameters', String(index)));
      const place = textAt(value.in) ?? 'query';
      const name = textAt(value.name) ?? '';
      if (place === 'header' && NO_PARAMETERS.includes(name.toLowerCase())) continue;
      const required = value.required === true || place === 'path';
      found.set(`${place} ${place === 'header' ? name.toLowerCase() : name}`, {
        value,
        pointer,
        name,
        in: place,
        required,
        schema: schemaOf(document, ownerOf({ value, pointer })),
      });
    }
  }
  return found;
}

/** A parameter's schema stands in it, or under its only media type. */
function ownerOf(parameter: Located): Located {
  const [type] = Object.keys(objectAt(parameter.value.content));
  return type === undefined ? parameter : childOf(childOf(parameter, 'content'), type);
}
