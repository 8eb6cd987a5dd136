import type { JsonObject } from '@one37id/agency-openapi/document';

/** JSON content of such a schema, and what else its media type has. */
export const json = (schema: unknown, more: object = {}): object => ({
  content: { 'application/json': { schema, ...more } },
});

/** The envelope of a success with that result. */
export const envelope = (result: unknown): object => ({
  type: 'object',
  required: ['isSuccessfull', 'result'],
  properties: { isSuccessfull: { type: 'boolean' }, result },
});

export interface GivenOperation {
  readonly operationId: string;
  /** Default: `POST /` and its operationId. */
  readonly method?: string;
  readonly path?: string;
  readonly 'x-agency'?: object;
  readonly [key: string]: unknown;
}

/** A document of operations, each a method of `agency.things` unless it says otherwise. */
export function documentOf(
  operations: readonly GivenOperation[],
  more: { readonly components?: object; readonly webhooks?: object } = {},
): JsonObject {
  const paths: Record<string, object> = {};
  for (const { method = 'post', path, 'x-agency': agency, ...operation } of operations) {
    const at = path ?? `/${operation.operationId}`;
    const names = { client: 'agency', resource: 'things', method: operation.operationId, ...agency };
    paths[at] = {
      ...paths[at],
      [method]: { tags: ['Thing'], summary: 'S.', responses: { 204: {} }, 'x-agency': names, ...operation },
    };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'T', version: '1' },
    paths,
    ...more,
    components: {
      securitySchemes: {
        hash: { type: 'apiKey', in: 'header', name: 'hash' },
        studio: { type: 'http', scheme: 'bearer' },
        'a key': { type: 'apiKey', in: 'header', name: 'X-Key' },
      },
      ...more.components,
    },
  };
}
