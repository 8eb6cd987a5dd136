import { type Operation, queryNames } from '../operation.ts';
import type { PlainInput } from './plain.ts';

/**
 * What the operation sends as its body. A `__proto__` in the input is a field like any other, and changes nothing here.
 */
export function bodyOf(operation: Operation, input: PlainInput): unknown {
  const { body, path } = operation;
  if (body !== 'fields') return body && input['body'];
  const query = queryNames(operation);
  return Object.fromEntries(
    Object.entries(input).filter(([name]) => !path.includes(`{${name}}`) && !query.includes(name)),
  );
}
