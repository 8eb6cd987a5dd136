// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

/** The first digits of `documentInfo.sha256`. */
export const documentMark = '7c8317d63d1a846d';

/** The OpenAPI document that this client was generated from; `sha256` is that of openapi/openapi.json. */
export const documentInfo = {
  title: 'One37ID - Business Connector JS Agency API',
  version: '1.0',
  sha256: '7c8317d63d1a846d95d91f51102a19b4b1e2663c430fd1f44d89d010fe48ad1b',
} as const;
