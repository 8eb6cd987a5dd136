import type { $ as dsl } from '@hey-api/openapi-ts';

/** Format of a date that callers give: {@link inputDate} renders it. No document has it. */
export const INPUT_DATE = 'date-time of an input';

interface StringContext {
  readonly $: typeof dsl;
  readonly schema: { readonly format?: string };
}

/** A date of an input: a text of ISO 8601, or a `Date`, which JSON turns into one. Other strings are left to hey-api. */
export function inputDate({ $, schema }: StringContext): ReturnType<typeof dsl.type.or> | undefined {
  return schema.format === INPUT_DATE ? $.type.or($.type('string'), $.type('Date')) : undefined;
}
