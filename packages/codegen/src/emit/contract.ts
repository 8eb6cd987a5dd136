import { answersOf, type Catalog, type CatalogOperation } from '@one37id/agency-openapi/catalog';
import {
  type JsonObject,
  listAt,
  objectAt,
  operationAt,
  type ParameterView,
  parametersIn,
  requestOf,
  resolve,
  type ResponseView,
  responsesOf,
  successOf,
  viewOf,
} from '@one37id/agency-openapi/document';
import { code, joinCode } from '../text/code.ts';
import { docComment, words } from '../text/comment.ts';
import { literal } from '../text/literal.ts';
import { type GeneratedModule, moduleOf } from './module.ts';

/**
 * contract.gen.ts: what each operation must send and give. Whatever a mistake of the other emitters could hide
 * (credential, retry class, statuses, the unwrapped value, failures) is read from the document here, not from the
 * catalog that they share, so that the client is compared with something that is not the client.
 */
export function emitContract(catalog: Catalog, document: JsonObject): GeneratedModule {
  const value = catalog.operations.map((operation) => rowOf(operation, document));
  const rows = joinCode(
    value.map((row) => code`  ${literal(row, '  ')},\n`),
    '',
  );
  const doc = docComment([words`One row per operation of openapi/openapi.json.`]);
  const imports = [{ from: '../contract-row.ts', names: ['ContractRow'], typeOnly: true }];
  return moduleOf(
    [
      {
        kind: 'const',
        name: 'contract',
        value,
        code: code`${doc}\nexport const contract: readonly ContractRow[] = [\n${rows}];`,
      },
    ],
    { imports },
  );
}

function rowOf(operation: CatalogOperation, document: JsonObject): JsonObject {
  const { item, operation: source } = operationAt(document, operation.path, operation.method);
  const names = objectAt(source['x-agency']);
  const [requestType] = requestOf(document, source).types;
  return {
    id: operation.id,
    client: operation.client,
    resource: operation.resource,
    resourceMethod: operation.resourceMethod,
    method: operation.method,
    path: operation.path,
    ...optional('credential', credential(document, source)),
    retry: names['retry'] ?? 'once',
    returns: returnsOf(operation),
    ...optional('pagination', names['pagination']),
    fields: Object.fromEntries(operation.fields.map((field) => [field.name, field.in])),
    ...optional('written', queryForms(document, parametersIn(document, item, source))),
    ...optional('requestType', requestType),
    loggable: operation.log,
    input: operation.example,
    ...success(operation, successOf(document, source)),
    failures: responsesOf(document, source).flatMap(failures),
  };
}

/** The query parameters that are not `name=value`, repeated for lists, as the document says that they are written. */
function queryForms(document: JsonObject, parameters: readonly ParameterView[]): JsonObject | undefined {
  const forms = parameters.flatMap(({ in: where, name, source, schema }) => {
    const { style = 'form', explode = style === 'form', allowReserved = false, content } = source;
    const isUsual =
      style === 'form' &&
      explode === true &&
      allowReserved === false &&
      content === undefined &&
      viewOf(document, schema).kind !== 'object';
    if (where !== 'query' || isUsual) return [];
    const form = content === undefined ? { style, explode } : { style: 'json', explode: false };
    return [[name, { ...form, allowReserved }] as const];
  });
  return forms.length === 0 ? undefined : Object.fromEntries(forms);
}

/** The header of the first requirement; undefined for an open operation. */
function credential(document: JsonObject, source: JsonObject): JsonObject | undefined {
  const [scheme] = Object.keys(objectAt(listAt(source.security ?? document.security)[0]));
  if (scheme === undefined) return undefined;
  const { type, name } = resolve(document, objectAt(objectAt(document.components).securitySchemes)[scheme]);
  return type === 'apiKey'
    ? { scheme, header: String(name).toLowerCase(), prefix: '' }
    : { scheme, header: 'authorization', prefix: 'Bearer ' };
}

/**
 * How the first success looks, which is the one that is tried; whether its value may be null or absent is no matter
 * here.
 */
function returnsOf(operation: CatalogOperation): string {
  const [[, kind] = ['*', 'any']] = answersOf(operation);
  return kind.replace(/[?|].*/, '');
}

function success(operation: CatalogOperation, response: ResponseView | undefined): JsonObject {
  const [media] = response?.media ?? [];
  const example = media?.examples.values().next().value;
  const returns = returnsOf(operation);
  // `any` is the body, or what is in it where it looks like the envelope.
  const isEnvelope = returns === 'result' || (returns === 'any' && 'isSuccessfull' in objectAt(example));
  const wants = isEnvelope
    ? optional('want', objectAt(example)['result'])
    : returns === 'json' || returns === 'any'
      ? optional('want', example)
      : {};
  return { status: Number(response?.status ?? '200'), ...optional('answerType', media?.type), ...wants };
}

/** One for each named example; one without a body where the document says nothing of the content. */
function failures({ status: declared, media: [media] }: ResponseView): readonly JsonObject[] {
  if (!/^[45]/.test(declared)) return [];
  const status = Number(declared.replace(/xx$/i, '00'));
  const examples = [...(media?.examples ?? [])];
  const named = examples.filter(([name]) => name !== '');
  if (named.length > 0) return named.map(([example, body]) => ({ declared, status, example, body }));
  return [{ declared, status, ...optional('body', examples[0]?.[1]) }];
}

function optional(name: string, value: unknown): JsonObject {
  return value === undefined ? {} : { [name]: value };
}
