export { arrange, stringify } from './canonical.ts';
export { checkDocument } from './check.ts';
export { DocumentError } from './document-error.ts';
export { operationKey, operationsOf } from './operations.ts';
export { parseText } from './parse-text.ts';
export { pathOf, pointerOf, valueAt } from './pointer.ts';
export { type SchemaPlace, schemaPlaces } from './schema-places.ts';
export { isObject, type JsonObject, listAt, objectAt, propertiesOf, resolve, textAt } from './schema.ts';
export type { OpenApiDocument } from './types.ts';
