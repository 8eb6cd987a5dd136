import type { Catalog, CatalogOperation } from '../catalog/catalog.ts';
import { type JsonObject, listAt, objectAt, resolve, textAt } from '../catalog/schema.ts';
import type { Path } from '../document/types.ts';
import { literal } from './doc.ts';
import { HEADER } from './header.ts';
import { ValidatorsTable } from './validators-table.ts';
import type { Compact, Keyword } from './validators-schema.ts';

/**
 * validators.gen.ts: what the document asks of inputs and responses, as data for the small interpreter in
 * packages/client/src/validators. Data and an interpreter instead of a library: the requests of this document make
 * 3.4 KB minified and gzipped, where @cfworker/json-schema makes 8.6 and ajv's standalone code 14.5; with the responses
 * it is 4.9, where generated valibot makes 5.1 and generated zod 31. Valibot, the nearest, counts a text's UTF-16 units
 * where the document means code points, quotes the value in what it says, and would be a dependency at run time. A test
 * beside the interpreter holds it to ajv, at every keyword of every operation.
 *
 * @throws {Error} naming keyword and pointer where the document uses one that the interpreter does not know.
 */
export function emitValidators(catalog: Catalog, document: JsonObject): string {
  const requests = requestTable(catalog, document);
  const responses = responseTable(catalog, document);
  const keywords = [...new Set([...requests.keywords, ...responses.keywords])].map(ruleOf).sort();
  return [
    HEADER,
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

type Table = ReturnType<ValidatorsTable['finish']>;

function source({ keywords, schemas, operations }: Table): string {
  const rules = keywords.map((keyword) => `    ${keyword}: ${ruleOf(keyword)},`);
  return ['{', '  rules: {', ...rules, '  },', `  schemas: ${literal(schemas, '  ')},`, `  operations: ${literal(operations, '  ')},`, '}'].join('\n');
}

function ruleOf(keyword: Keyword): string {
  return `${keyword}Rule`;
}

function requestTable(catalog: Catalog, document: JsonObject): Table {
  const table = new ValidatorsTable(document, false);
  const rows: Record<string, unknown> = {};
  for (const operation of catalog.operations) {
    const row = requestRow(table, operation, document);
    if (Object.keys(row).length > 0) rows[operation.id] = row;
  }
  return table.finish(rows);
}

function requestRow(table: ValidatorsTable, operation: CatalogOperation, document: JsonObject): JsonObject {
  const path = ['paths', operation.path, operation.method.toLowerCase()];
  const request = resolve(document, operationOf(operation, document)['requestBody']);
  const body = [request, [...path, 'requestBody', 'content', 'application/json', 'schema']] as const;
  const parameters = parametersOf(table, operation, document);
  const schema = objectAt(objectAt(request['content'])['application/json'])['schema'];
  if (operation.body === 'whole') parameters.set('body', table.compact(schema ?? {}, body[1]));
  const required = operation.fields.filter((field) => parameters.has(field.name) && field.required).map((field) => field.name);
  return {
    ...(parameters.size === 0 ? {} : { parameters: { ...(required.length > 0 ? { required } : {}), properties: Object.fromEntries(parameters) } }),
    ...(operation.body === 'fields' ? { body: table.compact(schema, body[1]) } : {}),
    ...(operation.body === 'fields' && request['required'] !== true ? { optional: true } : {}),
  };
}

function parametersOf(table: ValidatorsTable, operation: CatalogOperation, document: JsonObject): Map<string, Compact> {
  const item = objectAt(objectAt(document['paths'])[operation.path]);
  const shared: Path = ['paths', operation.path, 'parameters'];
  const own: Path = ['paths', operation.path, operation.method.toLowerCase(), 'parameters'];
  const placed = [
    ...listAt(item['parameters']).map((parameter, index) => ({ parameter, path: [...shared, index] })),
    ...listAt(operationOf(operation, document)['parameters']).map((parameter, index) => ({ parameter, path: [...own, index] })),
  ];
  const found = new Map<string, Compact>();
  for (const { parameter, path } of placed) {
    const { name, in: where, schema } = resolve(document, parameter);
    if (where === 'path' || where === 'query') found.set(textAt(name) ?? '', table.compact(schema ?? {}, [...path, 'schema']));
  }
  return found;
}

function responseTable(catalog: Catalog, document: JsonObject): Table {
  const table = new ValidatorsTable(document, true);
  const rows: Record<string, unknown> = {};
  for (const operation of catalog.operations) {
    const path: Path = ['paths', operation.path, operation.method.toLowerCase(), 'responses'];
    const responses = Object.entries(objectAt(operationOf(operation, document)['responses']));
    rows[operation.id] = Object.fromEntries(
      responses.map(([status, response]) => {
        const schema = objectAt(objectAt(resolve(document, response)['content'])['application/json'])['schema'];
        const compact = table.compact(schema ?? {}, [...path, status, 'content', 'application/json', 'schema']);
        return [status, objectAt(objectAt(response)['x-inferred'])['status'] === undefined ? compact : guessedStatus(compact)];
      }),
    );
  }
  return table.finish(rows);
}

function guessedStatus(schema: Compact): Compact {
  return { ...schema, inferred: [...listAt(schema['inferred']), 'status'] };
}

function operationOf(operation: CatalogOperation, document: JsonObject): JsonObject {
  return objectAt(objectAt(objectAt(document['paths'])[operation.path])[operation.method.toLowerCase()]);
}
