// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

/** The first digits of `documentInfo.sha256`. */
export const documentMark = '30422544f8c9dcc6';

/** The OpenAPI document that this client was generated from; `sha256` is that of openapi/openapi.json. */
export const documentInfo = {
  title: 'One37ID - Business Connector JS Agency API',
  version: '1.0',
  sha256: '30422544f8c9dcc6ce63af9a208c7c9d7c448be9cf8d378a140e84e8532246a7',
} as const;
