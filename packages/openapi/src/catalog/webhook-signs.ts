import type { ParameterView } from '../document/operation-view.ts';
import { isObject, type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';
import { propertiesOf } from '../document/schema-view.ts';

/** A field of the payload, or a header, that has one of these values with this event alone. */
export interface WebhookSign {
  readonly in: 'payload' | 'header';
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
}

/** What an event says about itself. */
interface Told {
  readonly in: WebhookSign['in'];
  readonly name: string;
  /** The values that it may have; undefined where it may have any. */
  readonly values: WebhookSign['values'] | undefined;
}

/** What tells each of several events from the others; undefined where nothing does. */
export function webhookSigns(
  document: JsonObject,
  events: readonly { readonly payload: unknown; readonly parameters: readonly ParameterView[] }[],
): readonly (WebhookSign | undefined)[] {
  const told = events.map(({ payload, parameters }) => [
    ...headersOf(document, parameters),
    ...fieldsOf(document, payload),
  ]);
  return told.map((own, index) => {
    const others = told.filter((_, other) => other !== index);
    return own.flatMap(({ values, ...place }): WebhookSign[] => {
      if (values === undefined) return [];
      const isOwn = others.every((list) => {
        const same = list.find((other) => other.in === place.in && other.name === place.name);
        return (
          same === undefined || (same.values !== undefined && !same.values.some((value) => values.includes(value)))
        );
      });
      return isOwn ? [{ ...place, values }] : [];
    })[0];
  });
}

function headersOf(document: JsonObject, parameters: readonly ParameterView[]): readonly Told[] {
  return parameters
    .filter((parameter) => parameter.in === 'header')
    .map(({ name, schema }) => ({ in: 'header', name: name.toLowerCase(), values: valuesOf(document, schema) }));
}

function fieldsOf(document: JsonObject, payload: unknown): readonly Told[] {
  return propertiesOf(document, payload).map(({ name, schema, required }) => ({
    in: 'payload',
    name,
    // What may be left out tells nothing.
    values: required ? valuesOf(document, schema) : undefined,
  }));
}

function valuesOf(document: JsonObject, value: unknown): WebhookSign['values'] | undefined {
  const schema = resolve(document, value);
  const [only, ...more] = listAt(schema.allOf);
  const inner = isObject(only) && more.length === 0 ? resolve(document, only) : {};
  const { const: single, enum: several } = { ...objectAt(inner), ...schema };
  const values = Array.isArray(several) ? several : single === undefined ? [] : [single];
  const known = values.filter((each) => ['string', 'number', 'boolean'].includes(typeof each));
  return known.length === 0 || known.length < values.length ? undefined : known;
}
