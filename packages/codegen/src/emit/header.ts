import { code } from '../text/code.ts';

/** First line of every generated file. */
export const HEADER = code`// Generated from openapi/openapi.json by \`npm run generate\`. Do not edit: change an overlay or an emitter.`;
