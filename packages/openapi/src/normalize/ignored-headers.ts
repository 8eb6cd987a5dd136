import { listAt, resolve, textAt } from '../document/schema.ts';
import { type NormalizationContext, workingOperations } from './normalization-context.ts';

/** OpenAPI says that header parameters of these names are to be ignored: content types and security describe them. */
const IGNORED = new Set(['accept', 'authorization', 'content-type']);

/** Drops the header parameters that OpenAPI ignores; services document them, and no caller is to pass them. */
export function dropIgnoredHeaders({ document }: NormalizationContext): void {
  for (const { operation, item } of workingOperations(document)) {
    for (const owner of [operation, item]) {
      const parameters = listAt(owner.parameters);
      const others = parameters.filter((parameter) => {
        const { in: where, name } = resolve(document, parameter);
        return where !== 'header' || !IGNORED.has((textAt(name) ?? '').toLowerCase());
      });
      if (others.length < parameters.length) owner.parameters = others;
    }
  }
}
