import { Code } from './code.ts';
import { propertyKey } from './identifier.ts';
import { stringLiteral } from './string-literal.ts';

/**
 * JSON data as a literal with that value, on one line where it fits. Code that stands in it, such as a constant's name,
 * is written as it is.
 *
 * @param indent - Of the line on which it begins.
 */
export function literal(value: unknown, indent = ''): Code {
  return new Code(textOf(value, indent));
}

function textOf(value: unknown, indent: string): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return stringLiteral(value).text;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => textOf(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${propertyKey(key).text}: ${textOf(item, inner)}${assertionOf(key, item)}`,
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const pad = Array.isArray(value) ? '' : ' ';
  const flat = `${open}${pad}${parts.join(', ')}${pad}${close}`;
  if (parts.length === 0) return open + close;
  if (flat.length + indent.length <= 72 && !flat.includes('\n')) return flat;
  return `${open}\n${parts.map((part) => `${inner}${part},`).join('\n')}\n${indent}${close}`;
}

/**
 * Where every object has a property of that name, TypeScript takes its type for the one that is wanted of the value.
 */
function assertionOf(key: string, value: unknown): string {
  return key in {} && value !== null && value !== undefined && !(value instanceof Code) ? ' as const' : '';
}

function scalar(value: unknown): string {
  // A number beyond what JavaScript counts comes out of JSON as infinite, whose name could be taken.
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? '0 / 0' : `${value < 0 ? '-' : ''}1e999`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return String(value);
  throw new TypeError(`a ${typeof value} is no data of a document`);
}
