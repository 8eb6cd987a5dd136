import { agentAliasDescription } from '../facts/agent-alias.ts';
import { ref, type Schema } from '../openapi.ts';
import type { Field } from '../page/model.ts';

/** The schema of a field, exactly as the page documents it. */
export function fieldSchema(field: Field): Schema {
  const { name, type, component, format, minLength, maxLength, minimum, description } = field;
  if (type === 'object') return component === undefined ? openObject : ref(component);
  const { default: constant, example, ...clock } = defaultOf(field);
  const words = name === 'agentAlias' ? agentAliasDescription : (description ?? clock.description);
  return {
    ...(words !== undefined && { description: words }),
    type,
    ...(format !== undefined && { format }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minimum !== undefined && { minimum }),
    ...(constant !== undefined && { default: constant }),
    ...(field.enum && { enum: field.enum }),
    ...(type === 'array' && { items: itemSchema(field) }),
    ...(example !== undefined && { example }),
    ...(clock['x-inferred'] && { 'x-inferred': clock['x-inferred'] }),
  };
}

const openObject: Schema = {
  type: 'object',
  additionalProperties: true,
  'x-inferred': { additionalProperties: 'open-object' },
};

function itemSchema({ items, component, itemsEnum }: Field): Schema {
  if (component !== undefined) return ref(component);
  if (items === undefined || items === 'object') throw new Error('an array of objects without a name');
  return { type: items, ...(itemsEnum && { enum: itemsEnum }) };
}

/**
 * A default that is a date is the clock of the page's server, no constant: rule `clock-default`, the one thing not
 * carried as it is.
 */
function defaultOf({ format, default: value }: Field): Schema {
  if (value === undefined) return {};
  if (format !== 'date-time') return { default: value };
  return {
    description: 'Defaults to a time that the server sets when it starts.',
    example: value,
    'x-inferred': { description: 'clock-default', default: 'clock-default' },
  };
}
