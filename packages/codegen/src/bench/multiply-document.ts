import { isObject, type JsonObject, objectAt, type OpenApiDocument } from '@one37id/agency-openapi/document';

const SCHEMAS = '#/components/schemas/';

/**
 * A document of so many times the operations: each copy has tags, paths and components of its own, so that nothing is
 * shared and every copy is as much work as the first.
 */
export function multiplyDocument(document: OpenApiDocument, times: number): OpenApiDocument {
  const schemas = objectAt(objectAt(document.components).schemas);
  const copies = Array.from({ length: times }, (_, index) => (index === 0 ? '' : ` ${index}`));
  return {
    ...document,
    tags: [],
    paths: Object.assign({}, ...copies.map((suffix) => pathsOf(document, suffix))) as OpenApiDocument['paths'],
    components: {
      ...objectAt(document.components),
      schemas: Object.fromEntries(
        copies.flatMap((suffix) =>
          Object.entries(schemas).map(([name, schema]) => [`${name}${suffix.trim()}`, copied(schema, suffix)]),
        ),
      ),
    },
  };
}

function pathsOf({ paths }: OpenApiDocument, suffix: string): JsonObject {
  const prefix = suffix === '' ? '' : `/copy-${suffix.trim()}`;
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      `${prefix}${path}`,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [method, tagged(copied(operation, suffix), suffix)]),
      ),
    ]),
  );
}

function tagged(operation: unknown, suffix: string): unknown {
  if (!isObject(operation) || !Array.isArray(operation.tags)) return operation;
  return { ...operation, tags: operation.tags.map((tag) => `${String(tag)}${suffix}`) };
}

/** A copy whose references lead to the components of its own copy. */
function copied(value: unknown, suffix: string): unknown {
  if (Array.isArray(value)) return value.map((each) => copied(each, suffix));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string' && child.startsWith(SCHEMAS)
        ? `${child}${suffix.trim()}`
        : copied(child, suffix),
    ]),
  );
}
