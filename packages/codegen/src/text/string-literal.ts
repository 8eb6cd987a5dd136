import { Code } from './code.ts';
import { showHidden } from '@one37id/agency-openapi/document';

const SHORT = { '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text as a string literal in single quotes, whose value is that text. What is not seen is escaped.
 *
 * @example
 * stringLiteral("it's") // 'it\'s'
 */
export function stringLiteral(text: string): Code {
  return new Code(`'${showHidden(text.replace(/[\\']/g, '\\$&'), SHORT)}'`);
}
