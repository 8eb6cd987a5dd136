import { canonicalize } from '../document/canonical.ts';
import { onceEach } from '../document/once-each.ts';
import { isObject, listAt, resolve } from '../document/schema.ts';
import { type Json, objectIn, type NormalizationContext, workingOperations } from './normalization-context.ts';

/**
 * Where an operation says a parameter of its path again, the path's parameters go into the operations: each then has
 * every parameter once, and whoever reads it has nothing to compare.
 */
export function settleOverridden({ document }: NormalizationContext): void {
  for (const item of Object.values(objectIn(document.paths)).filter(isObject) as Json[]) {
    const shared = listAt(item.parameters);
    const operations = workingOperations({ paths: { '/': item } }).map(({ operation }) => operation);
    const nameOf = (parameter: unknown): string => {
      const { in: where, name } = resolve(document, parameter);
      return `${String(where)} ${String(name)}`;
    };
    for (const operation of operations)
      if (Array.isArray(operation.parameters))
        operation.parameters = onceEach(operation.parameters, (each) => JSON.stringify(canonicalize(each)));
    const own = operations.map((operation) => new Set(listAt(operation.parameters).map(nameOf)));
    if (!own.some((names) => shared.some((parameter) => names.has(nameOf(parameter))))) continue;
    delete item.parameters;
    for (const [index, operation] of operations.entries())
      operation.parameters = [
        ...structuredClone(shared.filter((parameter) => own[index]?.has(nameOf(parameter)) === false)),
        ...listAt(operation.parameters),
      ];
  }
}
