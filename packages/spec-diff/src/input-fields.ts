import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { collect } from './collect.ts';
import type { SchemaComparer } from './schema-comparer.ts';
import type { Located } from './located.ts';
import { mediaOf } from './media-types.ts';
import type { Parameter } from './read-parameters.ts';
import { type SchemaNode, schemaOf } from './schema-parts.ts';

/** An input field as callers see it: whichever place of the request it travels in, it is one key of one object. */
export interface InputField {
  readonly place: string;
  readonly required: boolean;
  readonly schema: SchemaNode;
  readonly pointer: string;
}

export type InputFields = ReadonlyMap<string, InputField>;

/** The fields of an operation's input: path and query parameters and the fields of a JSON body. */
export function readInput(
  comparer: SchemaComparer,
  side: 'before' | 'after',
  parameters: Iterable<Parameter>,
  body: Located | undefined,
): InputFields {
  const input = new Map<string, InputField>();
  const media = body === undefined ? undefined : mediaOf(body).find(({ family }) => family === 'json');
  if (media !== undefined) {
    const root = schemaOf(comparer.documents[side], media);
    const { fields, required } = comparer.views[side](root);
    for (const [name, schema] of fields) {
      input.set(name, {
        place: 'body',
        required: required.has(name),
        schema,
        pointer: schema[0]?.pointer ?? media.pointer,
      });
    }
  }
  for (const { name, in: place, required, schema, pointer } of parameters) {
    if (place === 'path' || place === 'query') input.set(name, { place, required, schema, pointer });
  }
  return input;
}

/** The fields that travel in another place now, by name. */
export function movedFields({ before, after }: Both<InputFields>): ReadonlyMap<string, Both<InputField>> {
  return new Map(
    [...before].flatMap(([name, was]) => {
      const is = after.get(name);
      return is === undefined || is.place === was.place ? [] : [[name, { before: was, after: is }]];
    }),
  );
}

/** The client's input is one flat object, so that a field moves is no matter for those who fill it. */
export function compareMoved(
  comparer: SchemaComparer,
  name: string,
  { before, after }: Both<InputField>,
): readonly Finding[] {
  const common = { direction: 'request', pointers: { before: before.pointer, after: after.pointer } } as const;
  const findings: Finding[] = [
    {
      ...common,
      ...ruled({
        kind: 'request-field-moved',
        what: `\`${name}\` travels in the ${after.place} now, not in the ${before.place}`,
      }),
      before: before.place,
      after: after.place,
    },
  ];
  if (before.required !== after.required) {
    const state = after.required ? 'required' : 'optional';
    findings.push({
      ...common,
      ...ruled({ kind: `request-field-${state}`, what: `\`${name}\` is ${state} now` }),
      before: before.required,
      after: after.required,
    });
  }
  return [...findings, ...collect(comparer.compare({ before: before.schema, after: after.schema }, 'request'))];
}
