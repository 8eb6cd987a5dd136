import { isObject, resolve } from '../document/schema.ts';
import { type NormalizationContext, workingOperations } from './normalization-context.ts';

/**
 * Writes every shared request body into its operations, where overlays, examples and the contract tests look for it.
 */
export function inlineRequestBodies({ document }: NormalizationContext): void {
  for (const { operation } of workingOperations(document)) {
    const body = operation.requestBody;
    if (isObject(body) && body.$ref !== undefined) operation.requestBody = structuredClone(resolve(document, body));
  }
}
