import { type Catalog, type CatalogMethod, type CatalogOperation, type CatalogResource, resourcesOf } from '@one37id/agency-openapi/catalog';
import { CORE } from './core-module.ts';
import { docOf, literal, safe } from './doc.ts';
import { docComment, HEADER } from './header.ts';
import { inputName, itemName, methodInputName, operationConstant, pascal, resourceClass, resultName } from './names.ts';

/** resources.gen.ts: `agency.credentials.issue(…)`, for people; each method sends one operation, or one of its variants. */
export function emitResources(catalog: Catalog): string {
  const resources = resourcesOf(catalog);
  const body = [
    ...resources.map(classOf),
    ...(['agency', 'studio'] as const).map((client) => rootOf(client, resources.filter((r) => r.client === client))),
  ].join('\n\n');
  return `${HEADER}\n\n${importsOf(body, catalog)}\n\n${body}\n`;
}

function importsOf(body: string, catalog: Catalog): string {
  const uses = (name: string) => new RegExp(`\\b${name}\\b`).test(body);
  const line = (keyword: string, names: readonly string[], from: string) => {
    const used = names.filter(uses).sort();
    return used.length === 0 ? [] : [`${keyword} {\n${used.map((name) => `  ${name},`).join('\n')}\n} from '${from}';`];
  };
  const constants = catalog.operations.flatMap((o) => [operationConstant(o), `${o.id}Pagination`]);
  const types = catalog.operations.flatMap((o) => [inputName(o), resultName(o)]);
  return [
    ...line('import type', ['CallOptions', 'Client', 'NoInput', 'PageCallOptions', 'PagedCall', 'PagedInput'], CORE),
    ...line('import', ['callVariant', 'paginate'], CORE),
    ...line('import', constants, './operations.gen.ts'),
    ...line('import type', types, './sdk.gen.ts'),
  ].join('\n');
}

function classOf(resource: CatalogResource): string {
  const tags = [...new Set(resource.methods.flatMap((method) => method.operations.map((operation) => operation.tag)))];
  const types = resource.methods.flatMap((method) => typesOf(resource, method));
  const methods = resource.methods.map((method) => methodOf(resource, method));
  return [
    ...types.flatMap((type) => [type, '']),
    docComment([`\`${resource.client}.${resource.name}\`: ${tags.join(', ').replace(/\.$/, '')}.`], ''),
    `export class ${resourceClass(resource.name)} {`,
    '  readonly #client: Client;',
    '',
    '  constructor(client: Client) {',
    '    this.#client = client;',
    '  }',
    ...methods.flatMap((method) => ['', method]),
    '}',
  ].join('\n');
}

function typesOf(resource: CatalogResource, method: CatalogMethod): string[] {
  const [first] = method.operations;
  if (method.operations.length > 1) {
    const fields = method.operations.map((operation) => operation.variant ?? '');
    const union = method.operations.map((operation) => {
      const others = fields.filter((field) => field !== operation.variant).map((field) => `${field}?: never`);
      return `  | (${inputName(operation)} & { ${others.join('; ')} })`;
    });
    const doc = docComment([`Input of \`${resource.name}.${method.name}\`: exactly one of ${fields.map((f) => `\`${f}\``).join(', ')}.`], '');
    return [`${doc}\nexport type ${methodInputName(resource.name, method.name)} =\n${union.join('\n')};`];
  }
  if (first.pagination === undefined) return [];
  const { page, size, items } = first.pagination;
  const doc = docComment([`One item of \`${resource.name}.${method.name}\`.`], '');
  return [
    `${doc}\nexport type ${itemName(first)} = NonNullable<${resultName(first)}['${items}']>[number];`,
    `${docComment([`Input of \`${resource.name}.${method.name}\`: \`${page}\` and \`${size}\` have defaults.`], '')}\nexport type ${methodInputName(resource.name, method.name)} = PagedInput<${inputName(first)}, '${page}' | '${size}'>;`,
  ];
}

function methodOf(resource: CatalogResource, method: CatalogMethod): string {
  const [first] = method.operations;
  const { signature, body } = shapeOf(resource, method, first);
  const call = `${first.pagination === undefined ? 'await ' : ''}${resource.client}.${resource.name}.${method.name}(${first.fields.length > 0 ? 'INPUT' : ''})`;
  const example = first.pagination === undefined ? call : `for await (const item of ${call.replace('INPUT', pageExample(first))}) console.log(item)`;
  const doc = variantDoc(method, docOf(first, { call: example, flat: false }), call);
  return `${docComment(doc, '  ')}\n  ${method.name}${signature} {\n    return ${body};\n  }`;
}

/** The shown page sizes in an example are of use; the first page's number is not. */
function pageExample(operation: CatalogOperation): string {
  return literal({ [operation.pagination?.size ?? '']: 50 }, '');
}

/** The first operation's docstring with what the others take, and an example of each. */
function variantDoc(method: CatalogMethod, doc: readonly string[], call: string): readonly string[] {
  const [first, ...rest] = method.operations;
  if (rest.length === 0) return doc;
  const all = [first, ...rest].map((operation) => `- \`${operation.variant}\`: ${operation.summary}`);
  const fields = new Set(first.fields.map((field) => field.name));
  const more = rest.flatMap((operation) =>
    operation.fields
      .filter((field) => !fields.has(field.name) && fields.add(field.name))
      .map((field) => `@param input.${field.name} - With \`${operation.variant}\`.${field.description === undefined ? '' : ` ${field.description.replace(/\s+/g, ' ')}`}`),
  );
  const at = doc.findIndex((line) => line.startsWith('@param options'));
  const examples = rest.flatMap((operation) => safe(call.replace('INPUT', () => literal(operation.example, ''))).split('\n'));
  return [...doc.slice(0, 1), '', 'Takes exactly one of:', ...all, ...doc.slice(1, at), ...more, ...doc.slice(at, -1), ...examples, ...doc.slice(-1)];
}

function shapeOf(resource: CatalogResource, method: CatalogMethod, first: CatalogOperation): { signature: string; body: string } {
  const options = 'options?: CallOptions';
  if (method.operations.length > 1) {
    const results = [...new Set(method.operations.map(resultName))].join(' | ');
    const variants = method.operations.map((operation) => `${operation.variant}: ${operationConstant(operation)}`);
    return {
      signature: `(input: ${methodInputName(resource.name, method.name)}, ${options}): Promise<${results}>`,
      body: `callVariant(this.#client, { ${variants.join(', ')} }, input, options)`,
    };
  }
  if (first.pagination !== undefined) {
    return {
      signature: `(input?: ${methodInputName(resource.name, method.name)}, options?: PageCallOptions): PagedCall<${itemName(first)}>`,
      body: `paginate(this.#client, ${operationConstant(first)}, ${first.id}Pagination, input, options)`,
    };
  }
  const optional = first.fields.some((field) => field.required) ? '' : '?';
  // Also where there is nothing to say: a field that comes later must not move the options.
  const input = first.fields.length > 0 ? inputName(first) : 'NoInput';
  return {
    signature: `(input${optional}: ${input}, ${options}): Promise<${resultName(first)}>`,
    body: `this.#client.call(${operationConstant(first)}, input, options)`,
  };
}

function rootOf(client: 'agency' | 'studio', resources: readonly CatalogResource[]): string {
  return [
    docComment([`The resources of \`${pascal(client)}\`.`], ''),
    `export abstract class ${pascal(client)}Resources {`,
    ...resources.map((resource) => `  readonly ${resource.name}: ${resourceClass(resource.name)};`),
    '',
    '  constructor(client: Client) {',
    ...resources.map((resource) => `    this.${resource.name} = new ${resourceClass(resource.name)}(client);`),
    '  }',
    '}',
  ].join('\n');
}
