// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

/** The OpenAPI document that this client was generated from; `sha256` is that of openapi/openapi.json. */
export const documentInfo = {
  title: 'One37ID - Business Connector JS Agency API',
  version: '1.0',
  sha256: '85d3d51a149aff7138d1f5c15adfe0a8e95a58ffa3e4a21bc51294a0a769da19',
} as const;
