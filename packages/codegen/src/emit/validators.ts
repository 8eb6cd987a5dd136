import type { Catalog } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { type Code, code, joinCode } from '../text/code.ts';
import { docComment, type Words, words } from '../text/comment.ts';
import { identifier, propertyKey } from '../text/identifier.ts';
import { literal } from '../text/literal.ts';
import { type GeneratedModule, Imports, moduleOf, type Written } from './module.ts';
import { requestRows } from './validators-requests.ts';
import { responseRows } from './validators-responses.ts';
import { type TableParts, ValidatorsTable } from './validators-table.ts';

const RULES = '../validators/rules.ts';
const SCHEMA = '../validators/schema.ts';

/**
 * validators.gen.ts: what the document asks of inputs and responses, as data for the small interpreter in
 * packages/client/src/validators. Data and an interpreter instead of a library: the requests of this document make
 * 3.4 KB minified and gzipped, where @cfworker/json-schema makes 8.6 and ajv's standalone code 14.5; with the responses
 * it is 4.9, where generated valibot makes 5.1 and generated zod 31. Valibot, the nearest, counts a text's UTF-16 units
 * where the document means code points, quotes the value in what it says, and would be a dependency at run time. Tests
 * in packages/client/test/validators hold it to ajv, at every keyword of every operation and with schemas of their own.
 * A keyword that the interpreter does not know is named in the file's head and left to the agency.
 */
export function emitValidators(catalog: Catalog, document: JsonObject): GeneratedModule {
  const request = new ValidatorsTable(document, 'request');
  const response = new ValidatorsTable(document, 'response');
  const requests = request.finish(requestRows(request, catalog, document));
  const responses = response.finish(responseRows(response, catalog, document));
  const passed = [...new Set([...request.passed, ...response.passed])].sort();
  const imports = new Imports([
    { from: RULES, typeOnly: false },
    { from: SCHEMA, typeOnly: true },
  ]);
  const declarations = [
    tableOf('requestTable', imports.type(SCHEMA, 'RequestTable'), requests, imports, words`What each operation takes.`),
    tableOf(
      'responseTable',
      imports.type(SCHEMA, 'ResponseTable'),
      responses,
      imports,
      words`What each operation answers, by status.`,
    ),
  ];
  const note =
    passed.length === 0 ? {} : { note: words`Rules of the document that are not checked here: ${passed.join(', ')}.` };
  return moduleOf(declarations, { imports: imports.list(), ...note });
}

function tableOf(
  name: string,
  type: Code,
  { keywords, schemas, operations }: TableParts<object>,
  imports: Imports,
  doc: Words,
): Written {
  const rules = Object.fromEntries(keywords.map((keyword) => [keyword, imports.value(RULES, `${keyword}Rule`)]));
  const lines = joinCode(
    keywords.map((keyword) => code`    ${propertyKey(keyword)}: ${identifier(`${keyword}Rule`)},\n`),
    '',
  );
  const source = code`{\n  rules: {\n${lines}  },\n  schemas: ${literal(schemas, '  ')},\n  operations: ${literal(operations, '  ')},\n}`;
  return {
    kind: 'const',
    name,
    value: { rules, schemas, operations },
    code: code`${docComment([doc])}\nexport const ${identifier(name)}: ${type} = ${source};`,
  };
}
