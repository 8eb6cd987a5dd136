/**
 * The part of the Standard Schema interface, version 1, that claims need: https://standardschema.dev. The interface is
 * meant to be copied, so that no schema library becomes a dependency; zod, valibot, arktype and others have it.
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a schema says about a value: the value as it should be, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One thing that is wrong. Libraries quote values in `message`. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /** Not of the interface: the rule's name as zod and arktype give it. */
  readonly code?: unknown;
  /** Not of the interface: the rule's name as valibot gives it. */
  readonly type?: unknown;
}

/** What a caller writes: the type that goes into the schema. */
export type SchemaInput<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['input'];

/** What the schema makes of it. */
export type SchemaOutput<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['output'];
