import { readFileSync } from 'node:fs';

interface Media {
  readonly example?: object;
  readonly schema?: unknown;
}

/** The built document. */
export const document = JSON.parse(
  readFileSync(new URL('../../../../openapi/openapi.json', import.meta.url), 'utf8'),
) as {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly operationId?: string;
            readonly parameters?: readonly { readonly name?: string; readonly schema?: unknown }[];
            readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
};

/** The example of each operation's body, by the operation's id. */
export const examples: Readonly<Record<string, object>> = Object.fromEntries(
  Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .map(({ operationId = '', requestBody }) => [
      operationId,
      requestBody?.content?.['application/json']?.example ?? {},
    ]),
);
