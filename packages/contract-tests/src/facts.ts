/** What both the document's schemas and the client's tables say of a value. */
export interface SchemaLike {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaLike>>;
  readonly items?: SchemaLike;
}

const KEYWORDS = ['type', 'enum', 'format', 'minLength', 'maxLength', 'minimum'] as const;

/** Every fact of a schema with its place, such as `/payload/schemaId type "string"`: two schemas that say the same give the same. */
export function factsOf(given: SchemaLike, resolve: (schema: SchemaLike) => SchemaLike, pointer = ''): readonly string[] {
  const schema = resolve(given);
  return [
    ...KEYWORDS.flatMap((keyword) => (schema[keyword] === undefined ? [] : [`${pointer} ${keyword} ${JSON.stringify(schema[keyword])}`])),
    ...(schema.required ?? []).map((name) => `${pointer}/${name} required`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => factsOf(field, resolve, `${pointer}/${name}`)),
    ...(schema.items === undefined ? [] : factsOf(schema.items, resolve, `${pointer}/*`)),
  ].toSorted();
}
