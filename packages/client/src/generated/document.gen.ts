// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

/** The first digits of `documentInfo.sha256`. */
export const documentMark = '7d7955295462e39a';

/** The OpenAPI document that this client was generated from; `sha256` is that of openapi/openapi.json. */
export const documentInfo = {
  title: 'One37ID - Business Connector JS Agency API',
  version: '1.0',
  sha256: '7d7955295462e39a3c6dd964944f2e8418cec2947af76fd31a710fc3890894a0',
} as const;
