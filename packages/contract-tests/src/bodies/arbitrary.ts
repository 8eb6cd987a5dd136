import * as fc from 'fast-check';
import type { Schema, Schemas } from '../schema.ts';
import { drawNumber } from './draw-number.ts';
import { drawObject } from './draw-object.ts';
import { drawText } from './draw-text.ts';
import { drawTuple } from './draw-tuple.ts';
import { type Fits, fitsIn } from './fits.ts';
import { formsOf } from './forms.ts';
import { holdsItself } from './holds-itself.ts';
import { keep } from './keep.ts';
import type { Form } from './merge.ts';
import type { Draw, Place } from './place.ts';
import { sortedText } from './sorted-text.ts';

const DEPTH = 2;

/**
 * Values that the schema allows: every optional field there and not there, every length, any Unicode, fields nobody
 * declared. With `form` every field is there, and of several forms that one is taken.
 */
export function arbitraryOf(schema: Schema, schemas: Schemas, form?: number): fc.Arbitrary<unknown> {
  const fits = fitsIn(schemas);
  const draw: Draw = (given, place) => drawIn(given, schemas, fits, place);
  const drawn = draw(schema, { draw, depth: DEPTH, ...(form === undefined ? {} : { form }) });
  if (drawn === undefined)
    throw new Error(
      `Nothing can be drawn for ${JSON.stringify(schema).slice(0, 200)}: it holds itself without end, or contradicts itself`,
    );
  return drawn;
}

function drawIn(schema: Schema, schemas: Schemas, fits: Fits, place: Place): fc.Arbitrary<unknown> | undefined {
  const { forms, isLoose, through } = formsOf(schema, schemas);
  const depth = through.some((name) => holdsItself(name, schemas)) ? place.depth - 1 : place.depth;
  if (depth < 0) return undefined;
  const drawn = forms.flatMap((form) => drawForm(form, { ...place, depth }) ?? []);
  const one = place.form === undefined ? undefined : drawn[place.form % drawn.length];
  const [first] = drawn;
  if (first === undefined) return undefined;
  const any = one ?? (drawn.length === 1 ? first : fc.oneof(...drawn));
  return isLoose ? keep(any, (value) => fits(schema, value), JSON.stringify(schema).slice(0, 300)) : any;
}

function drawForm(form: Form, place: Place): fc.Arbitrary<unknown> | undefined {
  const { kind, schema } = form;
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (kind) {
    case 'object':
      return drawObject(form, place);
    case 'array':
      return drawList(form, place);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return drawNumber(form);
    case 'string':
      return drawText(form);
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 }).map(positiveZero);
  }
}

function drawList({ schema }: Form, place: Place): fc.Arbitrary<unknown> | undefined {
  if (schema.prefixItems !== undefined) return drawTuple(schema, schema.prefixItems, place);
  const { items = {}, minItems = 0, maxItems = Infinity, uniqueItems } = schema;
  const item = place.draw(items, place);
  if (item === undefined) return minItems === 0 ? fc.constant([]) : undefined;
  const minLength = place.form !== undefined && maxItems > 0 ? Math.max(1, minItems) : minItems;
  const lengths = { minLength, maxLength: Math.min(Math.max(3, minLength), maxItems) };
  return uniqueItems ? fc.uniqueArray(item, { ...lengths, selector: sortedText }) : fc.array(item, lengths);
}

/** JSON has no negative zero. */
function positiveZero<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
