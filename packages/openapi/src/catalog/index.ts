export { type Catalog, type CatalogAuth, type CatalogField, type CatalogMethod, type CatalogOperation, type CatalogResource, resourcesOf } from './catalog.ts';
export { readCatalog } from './read-catalog.ts';
export { readReturns } from './read-returns.ts';
