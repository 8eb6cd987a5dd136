// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

/** The first digits of `documentInfo.sha256`. */
export const documentMark = 'c283a2a92be05e43';

/** The OpenAPI document that this client was generated from; `sha256` is that of openapi/openapi.json. */
export const documentInfo = {
  title: 'One37ID - Business Connector JS Agency API',
  version: '1.0',
  sha256: 'c283a2a92be05e43c6516b795b688686698f9c55f5f22ec5195e45d2dd3be7ee',
} as const;
