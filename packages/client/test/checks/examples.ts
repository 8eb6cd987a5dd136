import { readFileSync } from 'node:fs';

interface Media {
  readonly example?: object;
}

const { paths } = JSON.parse(readFileSync(new URL('../../../../openapi/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly operationId?: string;
            readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
          }
        >
      >
    >
  >;
};

/** The example of each operation's body, by the operation's id. */
export const examples: Readonly<Record<string, object>> = Object.fromEntries(
  Object.values(paths)
    .flatMap((item) => Object.values(item))
    .map(({ operationId = '', requestBody }) => [
      operationId,
      requestBody?.content?.['application/json']?.example ?? {},
    ]),
);
