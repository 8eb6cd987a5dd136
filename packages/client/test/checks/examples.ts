import { readFileSync } from 'node:fs';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { objectAt } from '@one37id/agency-openapi/document';

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

/** An input of each operation that the document allows, by the operation's id. */
export const examples: Readonly<Record<string, object>> = Object.fromEntries(
  readCatalog(objectAt(document)).operations.map(({ id, example }) => [id, example]),
);
