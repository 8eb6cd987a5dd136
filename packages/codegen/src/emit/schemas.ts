import type { Catalog } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { type Code, code } from '../text/code.ts';
import { docComment, oneLine, spanOf, type Words, words } from '../text/comment.ts';
import { identifier } from '../text/identifier.ts';
import { literal } from '../text/literal.ts';
import { inputSchemasOf } from './input-schemas-of.ts';
import { type GeneratedModule, Imports, moduleOf, type Written } from './module.ts';
import { inputSchemaConstant } from './names.ts';

const DATE_TIME = '../schemas/date-time.ts';
const JSON_SCHEMA = '../schemas/json-schema.ts';

/**
 * schemas.gen.ts: one constant per operation that takes an input. Bundlers drop the unused ones, and the parts that
 * only they have.
 */
export function emitSchemas(catalog: Catalog, document: JsonObject): GeneratedModule {
  const imports = new Imports([
    { from: DATE_TIME, typeOnly: false },
    { from: JSON_SCHEMA, typeOnly: true },
  ]);
  const parts: Written[] = [];
  const constantOf = (name: string, value: unknown, doc?: Words): Written => {
    const type = imports.type(JSON_SCHEMA, 'JsonSchema');
    const declared = code`const ${identifier(name)}: ${type} = ${literal(value)};`;
    if (doc === undefined) return { kind: 'const', name, value, exported: false, code: declared };
    return { kind: 'const', name, value, code: code`${docComment([doc])}\nexport ${declared}` };
  };
  const keep = (name: string, schema: unknown): Code => {
    const constant = `part${name}`;
    parts.push(constantOf(constant, schema));
    return identifier(constant);
  };
  const dateTime = (): Code => imports.value(DATE_TIME, 'DATE_TIME');
  const inputs = inputSchemasOf(catalog, document, { keep, dateTime }).map(({ operation, schema }) => {
    const [name, summary] = [inputSchemaConstant(operation), oneLine(operation.summary)];
    const takes = words`What ${spanOf(operation.id)} takes.`;
    return summary === ''
      ? constantOf(name, schema, takes)
      : constantOf(name, { description: summary, ...schema }, words`${takes} ${summary}`);
  });
  return moduleOf([...parts, ...inputs], { imports: imports.list() });
}
