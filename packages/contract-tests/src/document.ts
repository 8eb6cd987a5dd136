import { readFileSync } from 'node:fs';
import type { Schema, Schemas } from './schema.ts';

// The suite reads the document by itself: with the generator's reader a mistake of it would be on both sides.

export interface DocumentOperation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, DocumentMedia>>;

export interface DocumentMedia {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: { readonly schemas: Schemas };
}

export const document = JSON.parse(
  readFileSync(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8'),
) as OpenApi;

/** The document's components, where references lead. */
export const { schemas } = document.components;

export const operations: readonly DocumentOperation[] = Object.values(document.paths).flatMap((item) =>
  // What else stands in a path item answers nothing.
  Object.values(item).filter((operation) => 'responses' in operation),
);
