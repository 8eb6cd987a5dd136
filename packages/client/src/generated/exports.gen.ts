// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

export * from './resources.gen.ts';
export * from './sdk.gen.ts';
export * from './types.gen.ts';
