import type { QrImage } from './image.ts';

/**
 * What a call gives, from the document's responses: the envelope is taken off. The `result` where there is one, nothing for
 * an envelope without, JSON without an envelope as it is, and an image as {@link QrImage}.
 */
export type ResultOf<Responses> = Unwrapped<Responses[keyof Responses]>;

type Unwrapped<Body> = unknown extends Body
  ? unknown
  : Body extends Blob | File
    ? QrImage
    : Body extends { isSuccessfull: unknown; result: infer Result }
      ? Result
      : Body extends { isSuccessfull: unknown; result?: infer Result }
        ? IsUnknown<Result> extends true
          ? void
          : Result
        : Body;

type IsUnknown<Type> = unknown extends Type ? true : false;

/** The input of an operation, from the generator's description of its request: path, query and body fields in one object. */
export type InputOf<Data> = Flat<FieldsOf<Data, 'path'> & FieldsOf<Data, 'query'> & BodyOf<Data>>;

type FieldsOf<Data, Part extends string> = Data extends { [Key in Part]?: infer Fields } ? Given<Fields> : unknown;
type BodyOf<Data> = Data extends { body?: infer Body } ? (IsList<NonNullable<Body>> extends true ? { body: Body } : Given<Body>) : unknown;
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
