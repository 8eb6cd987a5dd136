import { follow, type Schema, type Schemas, type Spelled } from '../schema.ts';

/** Without the fields that only answers have: the agency gives an id that is `readOnly`, and does not want it. */
export function forRequests(schema: Spelled, schemas: Schemas): Spelled {
  const { properties, required, ...rest } = schema;
  const isForAnswers = ({ readOnly, $ref }: Schema): boolean =>
    readOnly === true || ($ref !== undefined && follow(schemas, $ref).readOnly === true);
  const foreign = Object.entries(properties ?? {}).flatMap(([name, field]) => (isForAnswers(field) ? [name] : []));
  if (foreign.length === 0) return schema;
  const kept = Object.entries(properties ?? {}).filter(([name]) => !foreign.includes(name));
  return {
    ...rest,
    properties: Object.fromEntries(kept),
    ...(required && { required: required.filter((name) => !foreign.includes(name)) }),
  };
}
