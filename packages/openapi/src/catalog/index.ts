export {
  type AnswerKind,
  type Catalog,
  type CatalogAuth,
  type CatalogField,
  type CatalogMethod,
  type CatalogOperation,
  type CatalogResource,
  resourcesOf,
} from './catalog.ts';
export { findUnsendable, readCatalog } from './read-catalog.ts';
export type { CatalogQueryStyle } from './read-query.ts';
export { answersOf, readReturns } from './read-returns.ts';
export { type CatalogWebhook, readWebhooks, type WebhookSign } from './read-webhooks.ts';
export { Unsendable } from './unsendable.ts';
