import { isObject, type JsonObject, listAt, objectAt, resolve, textAt } from './schema.ts';

/** What stands under one media type. */
export interface MediaView {
  readonly type: string;
  /** Undefined where the document says nothing of it. */
  readonly schema: unknown;
  /** Examples by name, references followed; the one that has none is called ''. */
  readonly examples: ReadonlyMap<string, unknown>;
}

/** The content of a body or an answer, references followed. */
export interface ContentView {
  /** The body or the answer itself. */
  readonly source: JsonObject;
  readonly media: readonly MediaView[];
  readonly types: readonly string[];
  /** Its JSON; undefined where there is none. */
  readonly json: MediaView | undefined;
}

export interface BodyView extends ContentView {
  readonly required: boolean;
}

export interface ResponseView extends ContentView {
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  readonly isSuccess: boolean;
}

export interface ParameterView {
  readonly source: JsonObject;
  readonly name: string;
  /** `path`, `query`, `header` or `cookie`. */
  readonly in: string;
  readonly required: boolean;
  /** Its schema, or that of its JSON content. */
  readonly schema: unknown;
  readonly examples: ReadonlyMap<string, unknown>;
}

/** What an operation takes as its body; without content where it takes none. */
export function requestOf(document: JsonObject, operation: JsonObject): BodyView {
  const source = resolve(document, operation.requestBody);
  return { ...contentOf(document, source), required: source.required === true };
}

/** What an operation answers, in the document's order. */
export function responsesOf(document: JsonObject, operation: JsonObject): readonly ResponseView[] {
  return Object.entries(objectAt(operation.responses)).map(([status, response]) => ({
    ...contentOf(document, resolve(document, response)),
    status,
    isSuccess: status.startsWith('2'),
  }));
}

/** The first success of an operation. */
export function successOf(document: JsonObject, operation: JsonObject): ResponseView | undefined {
  return responsesOf(document, operation).find(({ isSuccess }) => isSuccess);
}

/** All parameters of the owners, an operation's after those of its path. */
export function parametersIn(document: JsonObject, ...owners: readonly JsonObject[]): readonly ParameterView[] {
  return owners
    .flatMap((owner) => listAt(owner.parameters))
    .map((given) => {
      const source = resolve(document, given);
      return {
        source,
        name: textAt(source.name) ?? '',
        in: textAt(source.in) ?? '',
        required: source.required === true,
        schema: source.schema ?? contentOf(document, source).json?.schema,
        examples: examplesOf(document, source),
      };
    });
}

function contentOf(document: JsonObject, source: JsonObject): ContentView {
  const media = Object.entries(objectAt(source.content)).map(([type, given]): MediaView => {
    const value = objectAt(given);
    return { type, schema: value.schema, examples: examplesOf(document, value) };
  });
  return {
    source,
    media,
    types: media.map(({ type }) => type),
    json: media.find(({ type }) => type === 'application/json'),
  };
}

function examplesOf(document: JsonObject, { example, examples }: JsonObject): ReadonlyMap<string, unknown> {
  const named = Object.entries(objectAt(examples)).map(
    ([name, given]) => [name, resolve(document, given).value] as const,
  );
  return new Map<string, unknown>([...(example === undefined ? [] : [['', example] as const]), ...named]);
}

/** The path item and the operation at a route. */
export function operationAt(
  document: JsonObject,
  path: string,
  method: string,
): { readonly item: JsonObject; readonly operation: JsonObject } {
  const item = objectAt(objectAt(document.paths)[path]);
  const operation = item[method.toLowerCase()];
  return { item, operation: isObject(operation) ? operation : {} };
}
