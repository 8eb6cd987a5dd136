import {
  type Catalog,
  type CatalogMethod,
  type CatalogOperation,
  type CatalogResource,
  resourcesOf,
} from '@one37id/agency-openapi/catalog';
import { type Code, code, joinCode } from '../text/code.ts';
import { docComment, exampleOf, spanOf, type Words, words } from '../text/comment.ts';
import { identifier, memberName, propertyKey } from '../text/identifier.ts';
import { literal } from '../text/literal.ts';
import { docOf, paramLine, summaryOf, tagsOf } from './doc.ts';
import { CORE } from './core-module.ts';
import { type GeneratedModule, Imports, moduleOf, type Written } from './module.ts';
import {
  inputName,
  itemName,
  methodInputName,
  operationConstant,
  paginationConstant,
  resourceClass,
  resultName,
} from './names.ts';
import type { ShownTypes } from './shown-types.ts';

const OPERATIONS = './operations.gen.ts';
const SDK = './sdk.gen.ts';
const TYPES = './types.gen.ts';

/**
 * resources.gen.ts: `agency.credentials.issue(…)`, for people; each method sends one operation, or one of its variants.
 */
export function emitResources(catalog: Catalog, types: ShownTypes): GeneratedModule {
  const resources = resourcesOf(catalog);
  const imports = new Imports([
    { from: CORE, typeOnly: true },
    { from: CORE, typeOnly: false },
    { from: OPERATIONS, typeOnly: false },
    { from: SDK, typeOnly: true },
    { from: TYPES, typeOnly: true },
  ]);
  const declarations = resources.flatMap((resource) => classOf(resource, types, imports));
  return moduleOf(declarations, { imports: imports.list(), calls: ['callWith', 'callVariant', 'paginate'] });
}

function classOf(resource: CatalogResource, shown: ShownTypes, imports: Imports): readonly Written[] {
  const types = resource.methods.flatMap((method) => typesOf(resource, method, imports));
  const methods = resource.methods.map((method) => methodOf(resource, method, shown, imports));
  const doc = docComment([words`\`${resource.client}.${resource.name}\`: ${tagsOf(resource)}.`]);
  const name = resourceClass(resource.name);
  const text = code`${doc}
export class ${identifier(name)} extends ${imports.value(CORE, 'Resource')} {
${joinCode(methods, '\n\n')}
}`;
  return [...types, { kind: 'class', name, members: resource.methods.map((method) => method.name), code: text }];
}

function typesOf(resource: CatalogResource, method: CatalogMethod, imports: Imports): readonly Written[] {
  const path = words`\`${resource.name}.${method.name}\``;
  const name = methodInputName(resource.name, method.name);
  if (method.operations.length > 1) {
    const fields = method.operations.map((operation) => operation.variant ?? '');
    const union = method.operations.map((operation) => {
      const others = fields
        .filter((field) => field !== operation.variant)
        .map((field) => code`${propertyKey(field)}?: undefined`);
      return code`  | (${imports.type(TYPES, inputName(operation))} & { ${joinCode(others, '; ')} })`;
    });
    const doc = docComment([words`Input of ${path}: exactly one of ${listed(fields.map(spanOf))}.`]);
    return [typeOf(name, doc, code`\n${joinCode(union, '\n')}`)];
  }
  return [];
}

function typeOf(name: string, doc: Code, type: Code): Written {
  return { kind: 'type', name, code: code`${doc}\nexport type ${identifier(name)} =${type};` };
}

function listed(parts: readonly Words[]): Words {
  return parts.reduce((before, part) => words`${before}, ${part}`);
}

function methodOf(resource: CatalogResource, method: CatalogMethod, types: ShownTypes, imports: Imports): Code {
  const [first] = method.operations;
  const { signature, body } = shapeOf(resource, method, types, imports);
  const call = (input: Code): Code =>
    code`${identifier(resource.client)}.${memberName(resource.name)}.${memberName(method.name)}(${input})`;
  const calls = method.operations.map(
    (operation) => code`await ${call(operation.fields.length > 0 ? literal(operation.example) : code``)}`,
  );
  const example =
    first.pagination === undefined
      ? joinCode(calls.slice(0, 1), '\n')
      : code`for await (const item of ${call(pageExample(first))}) console.log(item)`;
  const doc = variantDoc(method, docOf(first, { call: example, flat: false, params: paramLines(method) }), calls);
  return code`${docComment(doc, '  ')}
  ${memberName(method.name)}${signature} {
    return ${body};
  }`;
}

/** The shown page sizes in an example are of use; the first page's number is not. */
function pageExample(operation: CatalogOperation): Code {
  return literal({ [operation.pagination?.size ?? '']: 50 });
}

/** What a method takes, in whichever variant: a field that some of them lack says with which it goes. */
function paramLines({ operations }: CatalogMethod): readonly Words[] {
  const fields = new Map(operations.flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)));
  return [...fields.values()].map((field) => {
    const owners = operations.filter(({ fields }) => fields.some(({ name }) => name === field.name));
    const [first] = owners;
    const isPaging = [first?.pagination?.page, first?.pagination?.size].includes(field.name);
    const only = owners.length === operations.length ? [] : owners.map(({ variant = '' }) => spanOf(variant));
    return paramLine({ ...field, required: field.required && !isPaging }, only);
  });
}

/** The first operation's docstring with what the others take, and an example of each. */
function variantDoc(method: CatalogMethod, doc: readonly Words[], calls: readonly Code[]): readonly Words[] {
  const [first, ...rest] = method.operations;
  if (rest.length === 0) return doc;
  const all = [first, ...rest].map((operation) => words`- ${spanOf(operation.variant ?? '')}: ${summaryOf(operation)}`);
  const examples = calls.slice(1).flatMap(exampleOf);
  return [
    ...doc.slice(0, 1),
    words``,
    words`Takes exactly one of:`,
    ...all,
    ...doc.slice(1, -1),
    ...examples,
    ...doc.slice(-1),
  ];
}

function shapeOf(
  resource: CatalogResource,
  method: CatalogMethod,
  types: ShownTypes,
  imports: Imports,
): { signature: Code; body: Code } {
  const [first] = method.operations;
  const methodInput = identifier(methodInputName(resource.name, method.name));
  if (method.operations.length > 1) {
    const results = [
      ...new Map(
        method.operations.map((operation) => [
          types.nameOf(resultName(operation)),
          resultOf(operation, types, imports),
        ]),
      ).values(),
    ];
    const variants = method.operations.map(
      (operation) =>
        code`${propertyKey(operation.variant ?? '')}: ${imports.value(OPERATIONS, operationConstant(operation))}`,
    );
    return {
      signature: code`(input: ${methodInput}, ${optionsOf(imports)}): Promise<${joinCode(results, ' | ')}>`,
      body: code`${imports.value(CORE, 'callVariant')}(this, { ${joinCode(variants, ', ')} }, input, options)`,
    };
  }
  const constant = imports.value(OPERATIONS, operationConstant(first));
  if (first.pagination !== undefined) {
    return {
      signature: code`(input?: ${imports.type(TYPES, methodInputName(resource.name, method.name))}, options?: ${imports.type(CORE, 'PageCallOptions')}): ${imports.type(CORE, 'PagedCall')}<${types.codeOf(itemName(first), imports)}>`,
      body: code`${imports.value(CORE, 'paginate')}(this, ${constant}, ${imports.value(OPERATIONS, paginationConstant(first))}, input, options)`,
    };
  }
  const optional = first.fields.some((field) => field.required) ? code`` : code`?`;
  // Also where there is nothing to say: a field that comes later must not move the options.
  const input = first.fields.length > 0 ? imports.type(TYPES, inputName(first)) : imports.type(CORE, 'NoInput');
  return {
    signature: code`(input${optional}: ${input}, ${optionsOf(imports)}): Promise<${resultOf(first, types, imports)}>`,
    body: code`${imports.value(CORE, 'callWith')}(this, ${constant}, input, options)`,
  };
}

function resultOf(operation: CatalogOperation, types: ShownTypes, imports: Imports): Code {
  return types.resultOf(operation, imports) ?? imports.type(SDK, resultName(operation));
}

function optionsOf(imports: Imports): Code {
  return code`options?: ${imports.type(CORE, 'CallOptions')}`;
}
