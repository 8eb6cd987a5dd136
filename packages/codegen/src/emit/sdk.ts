import { type AnswerKind, answersOf, type Catalog, type CatalogOperation } from '@one37id/agency-openapi/catalog';
import { type Code, code, joinCode } from '../text/code.ts';
import { docComment } from '../text/comment.ts';
import { identifier } from '../text/identifier.ts';
import { literal } from '../text/literal.ts';
import { CORE } from './core-module.ts';
import { docOf } from './doc.ts';
import { type GeneratedModule, Imports, moduleOf, type Written } from './module.ts';
import { answerName, inputName, operationConstant, resultName } from './names.ts';
import { isPlainAnswer } from './plain-answer.ts';
import type { ShownTypes } from './shown-types.ts';

const OPERATIONS = './operations.gen.ts';
const TYPES = './types.gen.ts';

/**
 * sdk.gen.ts: the flat functions, one per operation: `issueCredentialByAgentId(client, input, options)`. A function
 * hands its operation's constant over, so that name, retry class and result kind reach core with the call and an unused
 * operation leaves no trace in a bundle; hey-api's own SDK plugin hands over method, URL and security, and nothing
 * else.
 */
export function emitSdk(catalog: Catalog, types: ShownTypes): GeneratedModule {
  const imports = new Imports([
    { from: CORE, typeOnly: true },
    { from: CORE, typeOnly: false },
    { from: OPERATIONS, typeOnly: false },
    { from: TYPES, typeOnly: true },
  ]);
  const declarations = catalog.operations.flatMap((operation) => declarationsOf(operation, types, imports));
  return moduleOf(declarations, { imports: imports.list(), calls: ['callWith'] });
}

function declarationsOf(operation: CatalogOperation, types: ShownTypes, imports: Imports): readonly Written[] {
  const name = resultName(operation);
  const call = functionOf(operation, types.resultOf(operation, imports) ?? identifier(name), imports);
  return isPlainAnswer(operation) ? [call] : [typeOf(name, resultType(operation, imports)), call];
}

function typeOf(name: string, type: Code): Written {
  return { kind: 'type', name, code: code`export type ${identifier(name)} = ${type};` };
}

function functionOf(operation: CatalogOperation, result: Code, imports: Imports): Written {
  const { id: name, fields } = operation;
  const shown = fields.length > 0 ? code`, ${literal(operation.example)}` : code``;
  const doc = docComment(docOf(operation, { call: code`await ${identifier(name)}(client${shown})`, flat: true }));
  const input = fields.length > 0 ? imports.type(TYPES, inputName(operation)) : imports.type(CORE, 'NoInput');
  // Also where there is nothing to say: a field that comes later must not move the options.
  const optional = fields.some(({ required }) => required) ? code`` : code`?`;
  const parameters = code`client: ${imports.type(CORE, 'Client')}, input${optional}: ${input}, options?: ${imports.type(CORE, 'CallOptions')}`;
  return {
    kind: 'function',
    name,
    code: code`${doc}
export function ${identifier(name)}(${parameters}): Promise<${result}> {
  return ${imports.value(CORE, 'callWith')}(client, ${imports.value(OPERATIONS, operationConstant(operation))}, input, options);
}`,
  };
}

/** From what the constant tells core, so that the type promises what core gives. */
function resultType(operation: CatalogOperation, imports: Imports): Code {
  return joinCode(
    answersOf(operation).map(([status, kind]) => answerType(operation, status, kind, imports)),
    ' | ',
  );
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
      const value = code`Exclude<${imports.type(TYPES, answerName(operation, status))}, null | undefined>`;
      const orNull = kind.endsWith('|null') ? [code`null`] : [];
      return joinCode([value, ...orNull, ...(kind.startsWith('result?') ? [code`undefined`] : [])], ' | ');
    }
  }
}
