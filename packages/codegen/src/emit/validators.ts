import type { Catalog } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { literal } from './doc.ts';
import { HEADER } from './header.ts';
import type { Keyword } from './validators-keywords.ts';
import { requestRows } from './validators-requests.ts';
import { responseRows } from './validators-responses.ts';
import { type TableParts, ValidatorsTable } from './validators-table.ts';

/**
 * validators.gen.ts: what the document asks of inputs and responses, as data for the small interpreter in
 * packages/client/src/validators. Data and an interpreter instead of a library: the requests of this document make
 * 3.4 KB minified and gzipped, where @cfworker/json-schema makes 8.6 and ajv's standalone code 14.5; with the responses
 * it is 4.9, where generated valibot makes 5.1 and generated zod 31. Valibot, the nearest, counts a text's UTF-16 units
 * where the document means code points, quotes the value in what it says, and would be a dependency at run time. Tests
 * in packages/client/test/validators hold it to ajv, at every keyword of every operation and with schemas of their own.
 * A keyword that the interpreter does not know is named in the file's head and left to the agency.
 */
export function emitValidators(catalog: Catalog, document: JsonObject): string {
  const request = new ValidatorsTable(document, 'request');
  const response = new ValidatorsTable(document, 'response');
  const requests = request.finish(requestRows(request, catalog, document));
  const responses = response.finish(responseRows(response, catalog, document));
  const passed = [...new Set([...request.passed, ...response.passed])].sort();
  const keywords = [...new Set([...requests.keywords, ...responses.keywords])].map(ruleOf).sort();
  return [
    HEADER,
    ...(passed.length === 0 ? [] : [`// Rules of the document that are not checked here: ${passed.join(', ')}.`]),
    '',
    `import { ${keywords.join(', ')} } from '../validators/rules.ts';`,
    "import type { RequestTable, ResponseTable } from '../validators/schema.ts';",
    '',
    '/** What each operation takes. */',
    `export const requestTable: RequestTable = ${source(requests)};`,
    '',
    '/** What each operation answers, by status. */',
    `export const responseTable: ResponseTable = ${source(responses)};`,
    '',
  ].join('\n');
}

function source({ keywords, schemas, operations }: TableParts<object>): string {
  const rules = keywords.map((keyword) => `    ${keyword}: ${ruleOf(keyword)},`);
  return ['{', '  rules: {', ...rules, '  },', `  schemas: ${literal(schemas, '  ')},`, `  operations: ${literal(operations, '  ')},`, '}'].join('\n');
}

function ruleOf(keyword: Keyword): string {
  return `${keyword}Rule`;
}
