import type { ParameterView } from '../document/operation-view.ts';
import { type JsonObject, listAt, objectAt, resolve, textAt } from '../document/schema.ts';
import { propertiesOf, viewOf } from '../document/schema-view.ts';
import { Unsendable } from './unsendable.ts';

/** How a query parameter is written, where that is not `name=value`, repeated for each item of a list. */
export interface CatalogQueryStyle {
  readonly name: string;
  /** `json`: the parameter's content is JSON. Default: `form`. */
  readonly style?: 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'json';
  /** All items in one `name=…`. Default: one for each. */
  readonly explode?: false;
  readonly allowReserved?: true;
}

/**
 * How a query parameter is written: its name where that is `name=value`, repeated for lists.
 *
 * @throws {Unsendable} where the document asks for a form that OpenAPI does not define, or that the client cannot
 * write.
 */
export function readQuery(document: JsonObject, view: ParameterView, label: string): string | CatalogQueryStyle {
  const fail = cannot(label, view);
  const { name, source: parameter } = view;
  const allowReserved = parameter.allowReserved === true ? { allowReserved: true as const } : {};
  const content = Object.keys(objectAt(parameter.content));
  if (content.length > 0) {
    if (content.length > 1 || content[0] !== 'application/json') fail(`has the content ${content.join(', ')}`);
    return { name, style: 'json', ...allowReserved };
  }
  const style = textAt(parameter.style) ?? 'form';
  const explode = parameter.explode ?? style === 'form';
  const { shapes } = viewOf(document, view.schema);
  if (isNested(document, view.schema))
    fail('holds lists or objects within lists or objects, for which OpenAPI has no form');
  if (style === 'form') {
    const isPlain = !shapes.has('object') && (explode === true || !shapes.has('list'));
    if (isPlain && parameter.allowReserved !== true) return name;
    return { name, ...(explode === false ? { explode } : {}), ...allowReserved };
  }
  if (style === 'deepObject') {
    if (shapes.has('list') || shapes.has('scalar')) fail('has the style deepObject and is no object');
    return { name, style, ...allowReserved };
  }
  if (style !== 'spaceDelimited' && style !== 'pipeDelimited') return fail(`has the style ${style}`);
  if (explode !== false) fail(`has the style ${style} with explode, which OpenAPI does not define`);
  if (!shapes.has('list') && !shapes.has('object')) fail(`has the style ${style} and is neither a list nor an object`);
  return { name, style, explode: false, ...allowReserved };
}

/**
 * Makes sure that a path parameter is one text.
 *
 * @throws {Unsendable} for another style than `simple`, for content, and for lists and objects.
 */
export function checkPathParameter(document: JsonObject, view: ParameterView, label: string): void {
  const fail = cannot(label, view);
  const parameter = view.source;
  if (parameter.content !== undefined) fail(`has the content ${Object.keys(objectAt(parameter.content)).join(', ')}`);
  const style = parameter.style ?? 'simple';
  if (style !== 'simple') fail(`has the style ${String(style)}`);
  const { shapes } = viewOf(document, view.schema);
  if (shapes.has('list') || shapes.has('object')) fail('is a list or an object');
}

function cannot(label: string, { in: where, name }: ParameterView): (why: string) => never {
  return (why) => {
    throw new Unsendable(
      label,
      `describes the ${where} parameter '${name}', which ${why}; the client cannot send it: change it in an overlay`,
    );
  };
}

/** Whether items or fields are lists or objects themselves. */
function isNested(document: JsonObject, value: unknown, seen: readonly JsonObject[] = []): boolean {
  const schema = resolve(document, value);
  if (seen.includes(schema)) return false;
  const isHolder = (part: unknown) =>
    [...viewOf(document, part).shapes].some((shape) => shape === 'list' || shape === 'object');
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => listAt(schema[key]));
  const below = [
    schema.items,
    schema.additionalProperties,
    ...propertiesOf(document, schema).map((property) => property.schema),
  ];
  return (
    below.some((part) => typeof part === 'object' && isHolder(part)) ||
    parts.some((part) => isNested(document, part, [...seen, schema]))
  );
}
