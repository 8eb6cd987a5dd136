// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

/** The OpenAPI document that this client was generated from; `sha256` is that of openapi/openapi.json. */
export const documentInfo = {
  title: 'One37ID - Business Connector JS Agency API',
  version: '1.0',
  sha256: '506d9b0305b09511e5e74e6e0b1ab2b635c4f4710ff639ca7be428bf5a2c2cb4',
} as const;
