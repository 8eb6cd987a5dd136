import type { AnswerKind, CatalogOperation } from './catalog.ts';
import { type ResponseView, responsesOf } from '../document/operation-view.ts';
import { type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';
import type { Property } from '../document/schema-view.ts';
import { Unsendable } from './unsendable.ts';

type Returns = CatalogOperation['returns'];

const KINDS: readonly AnswerKind[] = [
  'result',
  'result?',
  'result|null',
  'result?|null',
  'void',
  'empty',
  'json',
  'json|null',
  'any',
  'image',
];

/**
 * How core reads a success: told by an overlay, else by the content of each documented success. The type of what a call
 * gives comes from this too, so that it cannot promise something else. One kind, or where the statuses differ one for
 * each.
 *
 * @throws {Unsendable} where a success is in a form that the client cannot read.
 */
export function readReturns(document: JsonObject, operation: JsonObject, names: JsonObject, label: string): Returns {
  if (names['returns'] !== undefined) {
    const told = KINDS.find((kind) => kind === names['returns']);
    if (told === undefined) throw new Error(`${label}: x-agency.returns is none of ${KINDS.join(', ')}`);
    return told;
  }
  const successes = responsesOf(document, operation).filter(({ status }) => /^2(\d\d|XX)$/i.test(status));
  const kinds = successes.map(
    (response) => [response.status.toUpperCase(), kindOf(document, response, label)] as const,
  );
  const [first] = kinds;
  if (first === undefined) return 'any';
  return kinds.every(([, kind]) => kind === first[1]) ? first[1] : Object.fromEntries(kinds);
}

/** The kinds of an operation's successes, by status; `*` for all of them. */
export function answersOf({
  returns,
}: Pick<CatalogOperation, 'returns'>): readonly (readonly [status: string, kind: AnswerKind])[] {
  return typeof returns === 'string' ? [['*', returns]] : Object.entries(returns);
}

function kindOf(document: JsonObject, { status, types, json }: ResponseView, label: string): AnswerKind {
  if (types.length === 0) return status === '204' || status === '205' ? 'empty' : 'any';
  if (types.every((type) => type.startsWith('image/'))) return 'image';
  // Others beside it are not asked for: the request says that it accepts JSON.
  if (json === undefined) throw new Unsendable(label, `answers ${types.join(', ')}, which the client cannot read`);
  return jsonKind(document, json.schema);
}

function jsonKind(document: JsonObject, schema: unknown): AnswerKind {
  const forms = formsOf(document, schema);
  const envelopes = forms.filter((form) => form.has('isSuccessfull'));
  if (envelopes.length === 0) return admitsNull(document, schema) ? 'json|null' : 'json';
  if (envelopes.length < forms.length) return 'any';
  // Core makes errors of failures, whatever their status.
  const successes = envelopes.filter((form) => form.has('result') || !form.has('errorCode'));
  const results = successes.map((form) => form.get('result'));
  const known = results.filter((result) => result !== undefined);
  if (known.length === 0) return 'void';
  const isOptional = known.length < results.length || known.some(({ required }) => !required);
  const isNullable = known.some((result) => admitsNull(document, result.schema));
  return `result${isOptional ? '?' : ''}${isNullable ? '|null' : ''}`;
}

/** The fields that a value may have together: one form for each alternative. Null is none. */
type Form = ReadonlyMap<string, Property>;

function formsOf(document: JsonObject, value: unknown, within: readonly JsonObject[] = []): readonly Form[] {
  const schema = resolve(document, value);
  if (within.includes(schema) || schema.type === 'null') return [];
  const below = (part: unknown) => formsOf(document, part, [...within, schema]);
  const required = listAt(schema.required);
  const own = Object.entries(objectAt(schema.properties)).map(
    ([name, property]) => [name, { name, schema: objectAt(property), required: false }] as const,
  );
  const alternatives = ['anyOf', 'oneOf'].map((key) => listAt(schema[key])).filter((list) => list.length > 0);
  const parts = [...listAt(schema.allOf).map(below), ...alternatives.map((list) => list.flatMap(below))];
  const combined = parts.reduce<readonly Form[]>(
    (forms, more) => (more.length === 0 ? forms : forms.flatMap((form) => more.map((other) => merged(form, other)))),
    [new Map(own)],
  );
  return combined.map(
    (form) =>
      new Map(
        [...form].map(([name, property]) => [
          name,
          { ...property, required: property.required || required.includes(name) },
        ]),
      ),
  );
}

function merged(one: Form, other: Form): Form {
  const all = new Map(one);
  for (const [name, property] of other)
    all.set(name, { ...property, required: property.required || one.get(name)?.required === true });
  return all;
}

/** Whether null is a value of a schema. One that says nothing of types allows everything. */
function admitsNull(document: JsonObject, value: unknown, within: readonly JsonObject[] = []): boolean {
  const schema = resolve(document, value);
  if (within.includes(schema)) return false;
  if (schema.const !== undefined) return schema.const === null;
  if (Array.isArray(schema.enum)) return schema.enum.includes(null);
  if (schema.type !== undefined) return [schema.type].flat().includes('null');
  if (['properties', 'additionalProperties', 'items'].some((key) => schema[key] !== undefined)) return false;
  const below = (part: unknown) => admitsNull(document, part, [...within, schema]);
  return (
    listAt(schema.allOf).every(below) &&
    ['anyOf', 'oneOf'].map((key) => listAt(schema[key])).every((list) => list.length === 0 || list.some(below))
  );
}
