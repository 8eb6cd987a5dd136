import { isObject, type JsonObject, objectAt, textAt } from '../document/schema.ts';
import { OverlayActionError } from '../overlay/action-error.ts';
import type { Overlay, OverlayAction } from '../overlay/overlay.ts';
import { operationTarget } from './known-operations.ts';
import { listFields } from './list-fields.ts';
import { successEnvelope } from './success-result.ts';
import { type Json, keyOf, type NormalizationContext, workingOperations } from './normalization-context.ts';

/**
 * Follows the document where it names the fields of a list's result otherwise than the pagination overlay says.
 *
 * @returns The overlays, with such actions adapted.
 * @throws {OverlayActionError} naming the action, where the document does not tell which field has the items.
 */
export function adaptLists(context: NormalizationContext, overlays: readonly Overlay[]): readonly Overlay[] {
  const operations = new Map(workingOperations(context.document).map(({ operation }) => [keyOf(operation), operation]));
  return overlays.map((overlay) => ({
    ...overlay,
    actions: overlay.actions.map((action, index) => {
      const operation = operations.get(String(operationTarget(action)?.key));
      const value = objectAt(action.change.value);
      const agency = objectAt(value['x-agency']);
      if (operation === undefined || !isObject(agency['pagination'])) return action;
      const stop = (problem: string): never => {
        throw new OverlayActionError(overlay, index, action, 1, problem);
      };
      const pagination = adapt(context, operation, agency['pagination'], stop);
      return {
        ...action,
        change: { kind: 'update', value: { ...value, 'x-agency': { ...agency, pagination } } },
      } satisfies OverlayAction;
    }),
  }));
}

function adapt(
  context: NormalizationContext,
  operation: Json,
  given: JsonObject,
  stop: (problem: string) => never,
): JsonObject {
  const key = keyOf(operation);
  const { items, total, lists, fields } = listFields(context.document, operation, given);
  const said = { items: textAt(given.items) ?? 'none', total: textAt(given['total']) };
  if (items === undefined) {
    if (objectAt(successEnvelope(context.document, operation).properties)['result'] === undefined)
      return stop(`no success of '${key}' has a schema that describes its result, which is a page`);
    const found =
      lists.length === 0
        ? `no list (its fields: ${fields.join(', ') || 'none'})`
        : `several lists (${lists.join(', ')})`;
    return stop(
      `the result of '${key}' has ${found}, and none of the name '${said.items}': tell \`items\` in this action`,
    );
  }
  if (items === said.items && total === said.total) return given;
  const told = total === undefined ? 'and tells no total' : `and its total in '${total}'`;
  context.note(
    `The list '${key}' has its items in '${items}' ${told}; the overlay said '${said.items}' and '${said.total ?? 'none'}'.`,
  );
  const { items: _items, total: _total, ...rest } = given;
  return { ...rest, items, ...(total === undefined ? {} : { total }) };
}
