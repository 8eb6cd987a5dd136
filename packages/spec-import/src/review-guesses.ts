import {
  type JsonObject,
  listAt,
  objectAt,
  type OpenApiDocument,
  propertiesOf,
  sameSchemaPlace,
  type SchemaPlace,
  schemaPlaces,
} from '@one37id/agency-openapi/document';
import {
  keyOf,
  type KnownOperation,
  type WorkingOperation,
  workingOperations,
} from '@one37id/agency-openapi/normalize';
import { review, type ReviewedGuess } from './reviewed-guess.ts';
import { reviewResponses } from './review-responses.ts';

/**
 * Classifies every guess that is marked in a document (`x-inferred`) by another document of the same API. Examples and
 * descriptions were made up to look well and are no guesses.
 *
 * @param before - With the guesses; both documents as the overlays see them.
 */
export function reviewGuesses(
  before: OpenApiDocument,
  after: OpenApiDocument,
  known: ReadonlyMap<string, KnownOperation>,
): ReviewedGuess[] {
  const operations = new Map(workingOperations(after).map((found) => [keyOf(found.operation), found]));
  const seen = new Set<string>();
  const guesses = workingOperations(before).flatMap((guessed) => {
    const found = operations.get(keyOf(guessed.operation));
    if (found === undefined) return [];
    const label = labelOf(known.get(keyOf(guessed.operation))) ?? keyOf(guessed.operation);
    return [
      ...reviewRoute(label, guessed, found),
      ...reviewResponses(label, before, guessed.operation, found.operation),
      ...reviewSchemas(label, [before, guessed], [after, found], seen),
    ];
  });
  return [...guesses, ...reviewSchemes(before, after)];
}

function reviewRoute(label: string, guessed: WorkingOperation, found: WorkingOperation): ReviewedGuess[] {
  return [
    ...review(
      guessed.operation,
      'method',
      `${label}: method`,
      guessed.method.toUpperCase(),
      found.method.toUpperCase(),
    ),
    ...review(guessed.operation, 'path', `${label}: path`, guessed.path, found.path),
  ];
}

type Side = readonly [document: OpenApiDocument, operation: WorkingOperation];

function reviewSchemas(label: string, before: Side, after: Side, seen: Set<string>): ReviewedGuess[] {
  const places = schemaPlaces(after[0], after[1].operation);
  return [...schemaPlaces(before[0], before[1].operation)].flatMap(([place, guessed]) => {
    // A component is one guess, however many operations reach it.
    const name = guessed.component ?? `${label}: ${place}`;
    const found = sameSchemaPlace(places, place);
    if (guessed.schema['x-inferred'] === undefined || seen.has(name)) return [];
    seen.add(name);
    return reviewSchema(name, [before[0], guessed], [after[0], found]);
  });
}

function reviewSchema(
  name: string,
  [before, guessed]: readonly [JsonObject, SchemaPlace],
  [after, found]: readonly [JsonObject, SchemaPlace | undefined],
): ReviewedGuess[] {
  const { schema } = guessed;
  const fields = (document: JsonObject, value: JsonObject, required: boolean) =>
    propertiesOf(document, value)
      .filter((field) => field.required || !required)
      .map((field) => field.name)
      .sort()
      .join(', ') || 'none';
  const marked = found?.schema['x-inferred'];
  // What the normalisation filled in by the same rule tells nothing.
  const tells = (key: string) => found !== undefined && objectAt(marked)[key] === undefined;
  const open = (value: JsonObject) => (value.additionalProperties === false ? 'closed' : 'open');
  return [
    ...review(
      schema,
      'name',
      `${name}: component name`,
      guessed.component ?? '',
      found === undefined ? undefined : (found.component ?? 'inline'),
    ),
    ...review(
      schema,
      'properties',
      `${name}: fields`,
      fields(before, schema, false),
      found && fields(after, found.schema, false),
    ),
    ...review(
      schema,
      'required',
      `${name}: required fields`,
      fields(before, schema, true),
      found && tells('required') ? fields(after, found.schema, true) : undefined,
    ),
    ...review(schema, 'additionalProperties', `${name}: further fields`, open(schema), found && open(found.schema)),
    ...review(schema, 'type', `${name}: type`, JSON.stringify(schema.type), found && JSON.stringify(found.schema.type)),
  ];
}

function reviewSchemes(before: OpenApiDocument, after: OpenApiDocument): ReviewedGuess[] {
  const schemesOf = (document: OpenApiDocument) => objectAt(objectAt(document.components).securitySchemes);
  const found = schemesOf(after);
  return Object.entries(schemesOf(before)).flatMap(([name, scheme]) => {
    const guessed = objectAt(scheme);
    return ['type', 'scheme', 'name', 'in'].flatMap((key) => {
      const actual = objectAt(found[name]);
      return review(
        guessed,
        key,
        `security scheme ${name}: ${key}`,
        String(guessed[key]),
        found[name] === undefined ? undefined : String(actual[key] ?? 'none'),
      );
    });
  });
}

function labelOf(operation: KnownOperation | undefined): string | undefined {
  if (operation === undefined) return undefined;
  const { resource, method, variant } = operation.names;
  return listAt([resource, method]).every((name) => typeof name === 'string')
    ? `${String(resource)}.${String(method)}${typeof variant === 'string' ? ` (${variant})` : ''}`
    : undefined;
}
