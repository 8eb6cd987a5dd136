import type { AnswerKind } from './operation.ts';

/**
 * What a call gives that answers JSON, from the document's response and from how core reads it: the `result` of an envelope,
 * or the JSON as it is. Null and undefined are in it where the kind says so, and nowhere else.
 */
export type ResultOf<
  Responses,
  Kind extends AnswerKind = 'result',
  Status extends keyof Responses = keyof Responses,
> = Kind extends 'json'
  ? Exclude<Responses[Status], null | undefined>
  : Kind extends 'json|null'
    ? Responses[Status] | null
    : Kind extends `${string}|null`
      ? Exclude<FieldOf<Responses[Status]>, undefined> | null | Absent<Kind>
      : Exclude<FieldOf<Responses[Status]>, null | undefined> | Absent<Kind>;

/** Of alternatives, those without a `result` have nothing to say of it. */
type FieldOf<Body> = Body extends unknown ? ('result' extends keyof Body ? Body['result'] : never) : never;
type Absent<Kind extends AnswerKind> = Kind extends `result?${string}` ? undefined : never;

/** The input of an operation, from the generator's description of its request: path, query and body fields in one object. */
export type InputOf<Data, Body extends 'fields' | 'whole' = 'fields'> = Flat<
  FieldsOf<Data, 'path'> & FieldsOf<Data, 'query'> & (Body extends 'whole' ? WholeOf<Data> : BodyOf<Data>)
>;

type FieldsOf<Data, Part extends string> = Data extends { [Key in Part]?: infer Fields } ? Given<Fields> : unknown;
/** A body that is no object with fields is one field, `body`. */
type WholeOf<Data> = Data extends { body?: unknown } ? Pick<Data, 'body'> : unknown;
type BodyOf<Data> = Data extends { body?: infer Body }
  ? IsList<NonNullable<Body>> extends true
    ? { body: Body }
    : Given<Body>
  : unknown;
/** The generator writes `never` for what an operation has not. */
type Given<Fields> = [NonNullable<Fields>] extends [never] ? unknown : NonNullable<Fields>;
type IsList<Body> = [Body] extends [never] ? false : [Body] extends [readonly unknown[]] ? true : false;
type Flat<Type> = { [Key in keyof Type]: Type[Key] };

/** The input of an operation that takes none: `{}` or undefined. Options are the second argument of every operation. */
export type NoInput = Readonly<Record<string, never>>;

/** The input of a list: the page's number and size have defaults. */
export type PagedInput<Input, Defaulted extends keyof Input> = Flat<
  { [Key in keyof Input as Key extends Defaulted ? never : Key]: Input[Key] } & { [Key in Defaulted]?: Input[Key] }
>;
