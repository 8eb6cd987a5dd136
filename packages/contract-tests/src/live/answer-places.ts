import type { ContractRow } from '../contract-row.ts';
import { operations, schemas } from '../document.ts';
import { follow, type Schema, spell, type Spelled } from '../schema.ts';

/** One place of an answer: what is documented of it, and what stands there. */
export interface AnswerPlace {
  readonly pointer: string;
  readonly value: unknown;
  readonly schema: Spelled;
  readonly isRequired: boolean;
  /**
   * What a report adds where the vendor's reference does not show that the field is required, or the keyword of its
   * schema.
   */
  readonly mark: (keyword: string) => string;
}

/** What is guessed of a place before its own schema is read. */
interface Guessed {
  readonly all: boolean;
  readonly required: boolean;
}

/** The schema that is documented for the content of a status. */
export function answerSchema({ id }: ContractRow, declared: string): Schema {
  return (
    operations.find(({ operationId }) => operationId === id)?.responses[declared]?.content?.['application/json']
      ?.schema ?? {}
  );
}

/** Every place of a value that its schema describes in one way only; of a list, those of its first item. */
export function placesOf(
  given: Schema,
  value: unknown,
  pointer = '',
  isRequired = false,
  guessed: Guessed = { all: false, required: false },
): readonly AnswerPlace[] {
  const schema = spell(read(given));
  const inferred: object = Object(Reflect.get(schema, 'x-inferred'));
  const isGuessed = (keyword: string): boolean => guessed.all || keyword in inferred;
  const mark = (keyword: string): string =>
    (keyword === 'required' ? guessed.required : isGuessed(keyword)) ? ' (inferred)' : '';
  const below = (keyword: string, required: boolean): Guessed => ({ all: isGuessed(keyword), required });
  const [first] = Array.isArray(value) ? value : [];
  return [
    ...(schema.anyOf === undefined && schema.oneOf === undefined ? [{ pointer, value, schema, isRequired, mark }] : []),
    ...(schema.allOf ?? []).flatMap((part) =>
      placesOf(part, value, pointer, isRequired, { ...below('allOf', guessed.required) }),
    ),
    ...(schema.items === undefined || first === undefined
      ? []
      : placesOf(schema.items, first, `${pointer}/0`, false, below('items', false))),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
      if (!Object.hasOwn(Object(value), name)) return [];
      const isNeeded = schema.required?.includes(name) === true;
      return placesOf(
        field,
        Reflect.get(Object(value), name),
        `${pointer}/${name}`,
        isNeeded,
        below('properties', isGuessed('required')),
      );
    }),
  ];
}

/** With what stands beside a reference, as OpenAPI 3.1 reads it. */
function read({ $ref, ...beside }: Schema): Schema {
  return $ref === undefined ? beside : { ...read(follow(schemas, $ref)), ...beside };
}

/** The value with every text that may be any made unlike all names: what of it comes to light is seen. */
export function marked(value: unknown, free: ReadonlySet<string>, pointer = ''): unknown {
  if (typeof value === 'string') return free.has(pointer) ? `${value} (held)` : value;
  if (Array.isArray(value)) return value.map((item) => marked(item, free, `${pointer}/0`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, marked(inner, free, `${pointer}/${name}`)]),
  );
}

/** Pointers of the texts that a schema leaves free. */
export function freeTexts(places: readonly AnswerPlace[]): ReadonlySet<string> {
  const isFree = ({ schema: { enum: values, format, pattern, maxLength } }: AnswerPlace): boolean =>
    [values, format, pattern, maxLength].every((one) => one === undefined);
  return new Set(
    places.filter((place) => typeof place.value === 'string' && isFree(place)).map(({ pointer }) => pointer),
  );
}
