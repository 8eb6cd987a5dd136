import { requestOf } from '../document/operation-view.ts';
import { resolve } from '../document/schema.ts';
import { propertiesOf } from '../document/schema-view.ts';
import { listFields } from './list-fields.ts';
import { childIn, type Json, keyOf, type NormalizationContext, workingOperations } from './normalization-context.ts';

const PAGE = 'currentPage';
const SIZE = 'rowsPerPage';

/**
 * Tells of a list that no overlay names how it pages, where its result tells: all lists of this API take the same two
 * fields. Where it does not, the list has no pager, and the maintainer is told.
 */
export function pageNewLists(context: NormalizationContext): void {
  const { document, known, note } = context;
  for (const { operation } of workingOperations(document)) {
    if (known.has(keyOf(operation))) continue;
    const body = propertiesOf(document, requestOf(document, operation).json?.schema);
    const fields = new Map(body.map(({ name, schema }) => [name, resolve(document, schema)]));
    const page = fields.get(PAGE);
    if (page === undefined || !fields.has(SIZE)) continue;
    const { items, total } = listFields(document, operation);
    if (items === undefined) {
      childIn(operation, 'x-agency')['pagination'] = false;
      note(
        `The new list '${keyOf(operation)}' does not tell which field of its result holds the items: it has no pager until an overlay says (openapi/overlays/40-pagination.yaml).`,
      );
      continue;
    }
    const least = Number(page.minimum ?? 0);
    const pagination: Json = {
      page: PAGE,
      size: SIZE,
      firstPage: Number.isInteger(least) ? least : 0,
      defaultSize: 50,
      items,
      ...(total === undefined ? {} : { total }),
    };
    childIn(operation, 'x-agency')['pagination'] = pagination;
    note(`The new list '${keyOf(operation)}' pages: its items are in '${String(items)}'.`);
  }
}
