// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

/** The OpenAPI document that this client was generated from; `sha256` is that of openapi/openapi.json. */
export const documentInfo = {
  title: 'One37ID - Business Connector JS Agency API',
  version: '1.0',
  sha256: '81a3c621469e88fab1fc207393530d6278b55fe9a68171301f57fa2b2346b1e5',
} as const;
