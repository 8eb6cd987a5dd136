import { type Shape, whole } from './input-shape.ts';

/** A value of an input as code, and what it tries. */
export interface InputCase {
  /** `payload[].format` */
  readonly where: string;
  readonly code: string;
}

/** All of it with one optional field that is undefined, for each. */
export function withUndefined(shape: Shape): readonly InputCase[] {
  return casesOf(shape, (at) =>
    at.kind === 'fields'
      ? at.fields
          .filter(({ optional }) => optional)
          .map(({ name }) => ({ where: `.${name}`, code: replaced(at, name, 'undefined') }))
      : [],
  );
}

/** All of it with a field that nobody has, in each object that names its fields. */
export function withTypo(shape: Shape): readonly InputCase[] {
  return casesOf(shape, (at) =>
    at.kind === 'fields' && at.fields.length > 0
      ? [{ where: '', code: whole(at).replace(/ \}$/, ', misspelt: 1 }') }]
      : [],
  );
}

/** All of it with a word that a field does not know, for each field that knows its words. */
export function withWord(shape: Shape): readonly InputCase[] {
  return casesOf(shape, (at) =>
    at.kind === 'value' && at.closed.length > 0
      ? [{ where: '', code: typeof at.closed[0] === 'number' ? '4711' : `'no word of it'` }]
      : [],
  );
}

/** The cases at a place and below it, each as the whole. */
function casesOf(shape: Shape, at: (shape: Shape) => readonly InputCase[]): readonly InputCase[] {
  if (shape.kind === 'value') return at(shape);
  if (shape.kind === 'list')
    return casesOf(shape.item, at).map(({ where, code }) => ({ where: `[]${where}`, code: `[${code}]` }));
  const below = shape.fields.flatMap(({ name, shape: inner }) =>
    casesOf(inner, at).map(({ where, code }) => ({ where: `.${name}${where}`, code: replaced(shape, name, code) })),
  );
  return [...at(shape), ...below];
}

function replaced(shape: Extract<Shape, { kind: 'fields' }>, name: string, code: string): string {
  const fields = shape.fields.map(
    (field) => `${JSON.stringify(field.name)}: ${field.name === name ? code : whole(field.shape)}`,
  );
  return `{ ${fields.join(', ')} }`;
}
