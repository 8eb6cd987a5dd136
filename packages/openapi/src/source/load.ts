import { checkDocument } from '../document/check.ts';
import { parseText } from '../document/parse-text.ts';
import { readText } from './read-text.ts';
import type { OpenApiDocument } from '../document/types.ts';

/**
 * Reads and checks an OpenAPI document, JSON or YAML.
 *
 * @param file - Path of the file; errors name it as it is given.
 * @throws {DocumentError} for everything that is no usable OpenAPI 3.0 or 3.1 document, with file, place and reason.
 * @example
 * const document = await loadDocument('openapi/upstream.json');
 */
export async function loadDocument(file: string): Promise<OpenApiDocument> {
  return checkDocument(parseText(await readText(file), file), file);
}
