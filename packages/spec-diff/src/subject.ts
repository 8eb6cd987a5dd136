import { isObject, type JsonObject, pathOf, textAt, valueAt } from '@one37id/agency-openapi/document';

/**
 * What a reason calls the schema at a pointer: the component or parameter it belongs to, and the field.
 *
 * @example
 * subjectOf(document, '#/components/schemas/Alias/properties/state') // '`Alias.state`'
 * subjectOf(document, '#/paths/~1a/post/requestBody/content/application~1json/schema/properties/id') // '`id`'
 */
export function subjectOf(document: JsonObject, pointer: string): string {
  const name = nameOf(document, pathOf(pointer));
  return name === '' ? 'The body' : `\`${name.replace(/^\./, '')}\``;
}

function nameOf(document: JsonObject, path: readonly string[]): string {
  if (path[0] === 'components' && path[1] === 'schemas') return String(path[2]) + fieldOf(path.slice(3));
  const schema = path.indexOf('schema', 2);
  return schema < 0 ? '' : ownerOf(document, path.slice(0, schema)) + fieldOf(path.slice(schema + 1));
}

/** A schema that stands directly in a parameter or header is that one's; any other is a body's, which needs no name. */
function ownerOf(document: JsonObject, path: readonly string[]): string {
  const owner = valueAt(document, path);
  const name = isObject(owner) && owner.in !== undefined ? textAt(owner.name) : undefined;
  return name ?? '';
}

function fieldOf(path: readonly string[]): string {
  const [keyword, name = ''] = path;
  if (keyword === 'properties') return `.${name}${fieldOf(path.slice(2))}`;
  if (keyword === 'items') return `[]${fieldOf(path.slice(1))}`;
  if (keyword === 'prefixItems') return `[${name}]${fieldOf(path.slice(2))}`;
  if (keyword === 'additionalProperties') return `.*${fieldOf(path.slice(1))}`;
  if (keyword === 'patternProperties') return `.*${fieldOf(path.slice(2))}`;
  if (keyword === 'allOf' || keyword === 'oneOf' || keyword === 'anyOf') return fieldOf(path.slice(2));
  return '';
}
