import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isChecked } from '@one37id/agency-codegen/emit';
import { type Schema, type Schemas, spell } from '../schema.ts';
import { forRequests } from './for-requests.ts';

/** Whether a value of a request fits a schema, says a JSON Schema validator. */
export type Fits = (schema: Schema, value: unknown) => boolean;

/** By every keyword of the schema. */
export const fitsIn = remembered((schemas) => compileFits(schemas, (schema) => schema));

/** By those keywords alone that the client's validators check. */
export const fitsCheckedIn = remembered((schemas) =>
  compileFits(schemas, (schema) =>
    Object.fromEntries(
      Object.entries(schema).filter(([keyword, value]) => keyword === '$ref' || isChecked(keyword, value) === true),
    ),
  ),
);

type Change = (schema: Schema) => Schema;

function remembered(make: (schemas: Schemas) => Fits): (schemas: Schemas) => Fits {
  const made = new WeakMap<Schemas, Fits>();
  return (schemas) => {
    const fits = made.get(schemas) ?? make(schemas);
    made.set(schemas, fits);
    return fits;
  };
}

function compileFits(schemas: Schemas, change: Change): Fits {
  const compiled = new WeakMap<Schema, (value: unknown) => boolean>();
  let ajv: Ajv2020 | undefined;
  return (schema, value) => {
    ajv ??= start(schemas, change);
    const check = compiled.get(schema) ?? ajv.compile({ ...rewritten(schema, schemas, change) });
    compiled.set(schema, check);
    return check(value);
  };
}

function start(schemas: Schemas, change: Change): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
  addFormats.default(ajv);
  const all = Object.entries(schemas).map(([name, schema]) => [name, rewritten(schema, schemas, change)]);
  return ajv.addSchema({ $id: 'document', components: { schemas: Object.fromEntries(all) } });
}

const ONE = ['items', 'additionalProperties', 'not'] as const;
const MANY = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;

/** As JSON Schema spells it. */
function rewritten(given: Schema, schemas: Schemas, change: Change): Schema {
  const { discriminator: _discriminator, ...schema } = change(forRequests(spell(given), schemas));
  const below = (one: Schema): Schema => rewritten(one, schemas, change);
  const children = [
    ...(schema.$ref === undefined ? [] : [['$ref', `document${schema.$ref}`]]),
    ...ONE.flatMap((keyword) => (typeof schema[keyword] === 'object' ? [[keyword, below(schema[keyword])]] : [])),
    ...MANY.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword].map(below)]])),
    ...(schema.properties === undefined
      ? []
      : [
          [
            'properties',
            Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, below(field)])),
          ],
        ]),
  ];
  return { ...schema, ...Object.fromEntries(children) };
}
