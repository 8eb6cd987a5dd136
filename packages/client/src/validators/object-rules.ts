import { bound } from './bound.ts';
import { isJsonObject } from './json.ts';
import type { Rule, Schema } from './schema.ts';

const UNKNOWN = 'is not in the document';

export const minPropertiesRule: Rule =
  ({ minProperties = 0, maxProperties }) =>
  (value, { refuse }) => {
    if (isJsonObject(value) && Object.keys(value).length < minProperties)
      refuse(bound('at least', minProperties, maxProperties, 'field'));
  };

export const maxPropertiesRule: Rule =
  ({ minProperties, maxProperties = Infinity }) =>
  (value, { refuse }) => {
    if (isJsonObject(value) && Object.keys(value).length > maxProperties)
      refuse(bound('at most', maxProperties, minProperties, 'field'));
  };

export const requiredRule: Rule =
  ({ required = [] }) =>
  (value, { refuse }) => {
    if (!isJsonObject(value)) return;
    for (const name of required) if (!Object.hasOwn(value, name)) refuse('is required', name);
  };

export const propertiesRule: Rule = ({ properties = {} }) => {
  const fields = Object.entries(properties);
  return (value, { visit }) => {
    if (!isJsonObject(value)) return;
    for (const [name, property] of fields) if (Object.hasOwn(value, name)) visit(property, value[name], name);
  };
};

export const additionalPropertiesRule: Rule = ({ properties = {}, additionalProperties }) => {
  return (value, { refuse, visit }) => {
    if (!isJsonObject(value)) return;
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(properties, name)) continue;
      if (additionalProperties) visit(additionalProperties, value[name], shown(name));
      else refuse(UNKNOWN, shown(name));
    }
  };
};

export const unevaluatedPropertiesRule: Rule = (schema, resolve) => {
  return (value, { refuse }) => {
    if (!isJsonObject(value)) return;
    for (const name of Object.keys(value)) if (!names(schema, name)) refuse(UNKNOWN, shown(name));
  };

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
