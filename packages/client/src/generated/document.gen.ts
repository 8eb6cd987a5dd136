// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

/** The first digits of `documentInfo.sha256`. */
export const documentMark = '5e1277e3d4c0ae1b';

/** The OpenAPI document that this client was generated from; `sha256` is that of openapi/openapi.json. */
export const documentInfo = {
  title: 'One37ID - Business Connector JS Agency API',
  version: '1.0',
  sha256: '5e1277e3d4c0ae1b5e626db34fde990db45859db76d72e767286f6bf3a3fb692',
} as const;
