import { LIMITS, type Schema } from '../schema.ts';

/** Say nothing about a value. */
const SILENT = ['description', 'default', 'examples', 'title', 'deprecated', 'externalDocs', 'xml', 'writeOnly'];
const KNOWN = [
  '$ref',
  'type',
  'readOnly',
  'enum',
  'const',
  'items',
  'prefixItems',
  'required',
  'properties',
  'additionalProperties',
  'unevaluatedProperties',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'discriminator',
  ...LIMITS,
  ...SILENT,
];

/** @throws {Error} for a keyword that the arbitrary and the variations do not know: they would pass it by. */
export function refuseUnknown(schema: Schema): void {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.includes(keyword) && !keyword.startsWith('x-'));
  if (unknown.length > 0)
    throw new Error(
      `The contract suite draws no values for the keyword ${unknown.join(', ')}: teach it to src/bodies/`,
    );
}
