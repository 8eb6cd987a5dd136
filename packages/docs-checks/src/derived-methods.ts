import type { Overlay } from '@one37id/agency-openapi/overlay';

/** What both a document's operations and the overlays' updates of them are, as far as names go. */
export interface Named {
  readonly 'x-agency'?: { readonly resource?: string; readonly method?: string };
}

/** The methods, such as `things.get`, of a document's operations that no overlay names: they came with an import. */
export function derivedMethods(operations: readonly Named[], overlays: readonly Overlay[]): ReadonlySet<string> {
  const updates = overlays.flatMap(({ actions }) =>
    actions.flatMap(({ change }) => (change.kind === 'update' ? [change.value as Named] : [])),
  );
  const named = new Set(updates.map(methodOf));
  return new Set(operations.map(methodOf).filter((method) => !named.has(method)));
}

/** `things.get` */
export function methodOf({ 'x-agency': agency = {} }: Named): string {
  return `${agency.resource}.${agency.method}`;
}
