import { isObject, listAt } from '../document/schema.ts';
import { type NormalizationContext, workingOperations } from './normalization-context.ts';

/**
 * Lists every tag that an operation has: services leave the list out, and lint and the emitters read it. Of several the
 * first is the operation's: it has one place in the client.
 */
export function listTags({ document }: NormalizationContext): void {
  for (const { operation } of workingOperations(document))
    if (Array.isArray(operation.tags)) operation.tags = operation.tags.slice(0, 1);
  const listed = listAt(document.tags).filter(isObject);
  const names = new Set(listed.map((tag) => tag.name));
  const used = new Set(workingOperations(document).flatMap(({ operation }) => listAt(operation.tags)));
  // By name, so that the order of the paths has no say.
  const missing = [...used]
    .filter((tag) => !names.has(tag))
    .sort()
    .map((name) => ({ name }));
  const unique = listed.filter((tag, index) => listed.findIndex((other) => other.name === tag.name) === index);
  if (missing.length > 0 || unique.length < listed.length) document.tags = [...unique, ...missing];
}
