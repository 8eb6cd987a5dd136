/** The reference page as data: what it says, nothing more. */
export interface Page {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly operations: readonly PageOperation[];
}

export interface PageOperation {
  readonly tag: string;
  readonly summary: string;
  /** Names of security schemes, as under "Authorizations:". */
  readonly authorizations: readonly string[];
  readonly pathParameters: readonly Field[];
  readonly headerParameters: readonly Field[];
  readonly body?: Body;
  readonly response: ResponseSample;
}

export interface Body {
  readonly required: boolean;
  readonly fields: readonly Field[];
  readonly sample: Sample;
  /** The description of a named example; without it the sample is the page's own placeholder. */
  readonly exampleDescription?: string;
}

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'array';
  /** Type of an array's items. */
  readonly items?: 'string' | 'number' | 'object';
  /** Name of the component of an object, or of an array's objects. */
  readonly component?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly default?: Scalar;
  readonly enum?: readonly Scalar[];
  readonly itemsEnum?: readonly Scalar[];
  readonly description?: string;
}

export type Scalar = string | number | boolean;

/** A JSON object of which the capture shows the first level only. */
export type Sample = readonly SampleEntry[];

export type SampleEntry =
  | { readonly key: string; readonly value: Scalar | Readonly<Record<string, never>> }
  | { readonly key: string; readonly folded: 'object' | 'array' };

/**
 * The first response sample of an operation.
 * `none`: no sample at all. `empty`: `{ }`. `void`: the success envelope without a result. `failure`: the failure
 * envelope comes first, so the success carries no JSON. Otherwise the type of the success envelope's `result`.
 */
export type ResponseSample = 'none' | 'empty' | 'void' | 'failure' | 'string' | 'number' | 'boolean' | 'object';
