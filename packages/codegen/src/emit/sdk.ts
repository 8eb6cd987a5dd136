import { type AnswerKind, answersOf, type Catalog, type CatalogOperation } from '@one37id/agency-openapi/catalog';
import { type Code, code, joinCode } from '../text/code.ts';
import { docComment } from '../text/comment.ts';
import { identifier } from '../text/identifier.ts';
import { literal } from '../text/literal.ts';
import { CORE } from './core-module.ts';
import { docOf } from './doc.ts';
import { type GeneratedModule, Imports, moduleOf, type Written } from './module.ts';
import { dataName, inputName, operationConstant, responsesName, resultName } from './names.ts';

const OPERATIONS = './operations.gen.ts';
const TYPES = './types.gen.ts';

/**
 * sdk.gen.ts: the flat functions, one per operation: `issueCredentialByAgentId(client, input, options)`. A function hands its
 * operation's constant over, so that name, retry class and result kind reach core with the call and an unused operation leaves
 * no trace in a bundle; hey-api's own SDK plugin hands over method, URL and security, and nothing else.
 */
export function emitSdk(catalog: Catalog): GeneratedModule {
  const imports = new Imports([
    { from: CORE, typeOnly: true },
    { from: CORE, typeOnly: false },
    { from: OPERATIONS, typeOnly: false },
    { from: TYPES, typeOnly: true },
  ]);
  const declarations = catalog.operations.flatMap((operation) => declarationsOf(operation, imports));
  return moduleOf(declarations, { imports: imports.list(), calls: ['callWith'] });
}

function declarationsOf(operation: CatalogOperation, imports: Imports): readonly Written[] {
  const takesInput = operation.fields.length > 0;
  const input = inputName(operation);
  const data = takesInput ? [typeOf(input, code`${imports.type(CORE, 'InputOf')}<${imports.type(TYPES, dataName(operation))}${operation.body === 'whole' ? code`, ${literal('whole')}` : code``}>`)] : [];
  return [...data, typeOf(resultName(operation), resultType(operation, imports)), functionOf(operation, takesInput ? identifier(input) : imports.type(CORE, 'NoInput'), imports)];
}

function typeOf(name: string, type: Code): Written {
  return { kind: 'type', name, code: code`export type ${identifier(name)} = ${type};` };
}

function functionOf(operation: CatalogOperation, input: Code, imports: Imports): Written {
  const { id: name, fields } = operation;
  const shown = fields.length > 0 ? code`, ${literal(operation.example)}` : code``;
  const doc = docComment(docOf(operation, { call: code`await ${identifier(name)}(client${shown})`, flat: true }));
  // Also where there is nothing to say: a field that comes later must not move the options.
  const optional = fields.some(({ required }) => required) ? code`` : code`?`;
  const parameters = code`client: ${imports.type(CORE, 'Client')}, input${optional}: ${input}, options?: ${imports.type(CORE, 'CallOptions')}`;
  return {
    kind: 'function',
    name,
    code: code`${doc}
export function ${identifier(name)}(${parameters}): Promise<${identifier(resultName(operation))}> {
  return ${imports.value(CORE, 'callWith')}(client, ${imports.value(OPERATIONS, operationConstant(operation))}, input, options);
}`,
  };
}

/** From what the constant tells core, so that the type promises what core gives. */
function resultType(operation: CatalogOperation, imports: Imports): Code {
  return joinCode(answersOf(operation).map(([status, kind]) => answerType(operation, status, kind, imports)), ' | ');
}

function answerType(operation: CatalogOperation, status: string, kind: AnswerKind, imports: Imports): Code {
  switch (kind) {
    case 'void':
    case 'empty':
      // Of several, a caller must be able to ask which it is.
      return status === '*' ? code`void` : code`undefined`;
    case 'any':
      return code`unknown`;
    case 'image':
      return imports.type(CORE, 'QrImage');
    default: {
      const told = status !== '*' ? code`, ${literal(kind)}, ${literal(status === '2XX' ? status : Number(status))}` : kind !== 'result' ? code`, ${literal(kind)}` : code``;
      return code`${imports.type(CORE, 'ResultOf')}<${imports.type(TYPES, responsesName(operation))}${told}>`;
    }
  }
}
