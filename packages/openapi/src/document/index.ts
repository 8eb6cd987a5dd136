export { describe } from './describe.ts';
export { stringify } from './canonical.ts';
export { checkDocument } from './check.ts';
export { DocumentError } from './document-error.ts';
export {
  inputTypeOf,
  itemTypeOf,
  methodInputTypeOf,
  operationConstantOf,
  paginationConstantOf,
  resourceClassOf,
  resultTypeOf,
  type TakenNames,
} from './generated-names.ts';
export { showHidden, showHiddenInLines } from './hidden.ts';
export { keyOrRoute, operationKey, operationsOf } from './operations.ts';
export { parseText } from './parse-text.ts';
export { pathOf, pointerOf, valueAt } from './pointer.ts';
export { placeSteps, schemaBelow } from './place-steps.ts';
export { sameSchemaPlace, type SchemaPlace, schemaPlaces } from './schema-places.ts';
export { referencesOf } from './refs.ts';
export {
  type BodyView,
  type ContentView,
  type MediaView,
  operationAt,
  type ParameterView,
  parametersIn,
  requestOf,
  type ResponseView,
  responsesOf,
  successOf,
} from './operation-view.ts';
export { isObject, type JsonObject, listAt, objectAt, resolve, textAt } from './schema.ts';
export { onlyPart, type Property, propertiesOf, type SchemaView, viewOf } from './schema-view.ts';
export type { OpenApiDocument } from './types.ts';
export { type DocumentWebhook, webhooksOf } from './webhooks.ts';
