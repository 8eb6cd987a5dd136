// What each operation takes, as JSON Schema, for endpoints of one's own. In no bundle that does not ask for it.
export type { JsonSchema, JsonSchemaType } from './schemas/json-schema.ts';
export * from './generated/schemas.gen.ts';
