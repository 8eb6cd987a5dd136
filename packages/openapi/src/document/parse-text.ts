import { DocumentError } from './document-error.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * Parses a JSON or YAML text; which of the two its first character tells, not the file's name.
 *
 * @throws {DocumentError} for malformed text and for HTML.
 */
export function parseText(text: string, file: string): unknown {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const first = /\S/.exec(body)?.[0];
  if (first === undefined) throw new DocumentError(file, { line: 1, column: 1 }, 'is empty');
  if (first === '<')
    throw new DocumentError(
      file,
      { line: 1, column: 1 },
      'is HTML or XML, not JSON or YAML (a login or error page saved as the document?)',
    );
  return first === '{' || first === '[' ? parseJson(body, file) : parseYaml(body, file);
}
