import { bound } from './bound.ts';
import { isJsonObject } from './json.ts';
import type { Rule, Schema } from './schema.ts';

const UNKNOWN = 'is not in the document';

export const minPropertiesRule: Rule = ({ value, schema: { minProperties = 0, maxProperties }, refuse }) => {
  if (isJsonObject(value) && Object.keys(value).length < minProperties)
    refuse(bound('at least', minProperties, maxProperties, 'field'));
};

export const maxPropertiesRule: Rule = ({ value, schema: { minProperties, maxProperties = Infinity }, refuse }) => {
  if (isJsonObject(value) && Object.keys(value).length > maxProperties)
    refuse(bound('at most', maxProperties, minProperties, 'field'));
};

export const requiredRule: Rule = ({ value, schema, refuse }) => {
  if (!isJsonObject(value)) return;
  for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) refuse('is required', name);
};

export const propertiesRule: Rule = ({ value, schema, visit }) => {
  if (!isJsonObject(value)) return;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (Object.hasOwn(value, name)) visit(property, value[name], name);
  }
};

export const additionalPropertiesRule: Rule = ({ value, schema, refuse, visit }) => {
  if (!isJsonObject(value)) return;
  for (const [name, field] of Object.entries(value)) {
    if (Object.hasOwn(schema.properties ?? {}, name)) continue;
    if (schema.additionalProperties) visit(schema.additionalProperties, field, shown(name));
    else refuse(UNKNOWN, shown(name));
  }
};

export const unevaluatedPropertiesRule: Rule = ({ value, schema, refuse, resolve }) => {
  if (!isJsonObject(value)) return;
  for (const name of Object.keys(value)) if (!names(schema, name)) refuse(UNKNOWN, shown(name));

  function names(part: Schema, name: string): boolean {
    const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = resolve(part);
    return Object.hasOwn(properties, name) || [...allOf, ...anyOf, ...oneOf].some((next) => names(next, name));
  }
};

/**
 * A name that the document does not know may be data, such as somebody's email: only what looks like a name is shown.
 */
function shown(name: string): string {
  return /^[A-Za-z_]\w{0,63}$/.test(name) ? name : '*';
}
