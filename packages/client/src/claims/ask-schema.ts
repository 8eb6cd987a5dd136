import { askZod3, isZod3 } from './ask-zod-3.ts';
import type { StandardResult, StandardSchema } from './standard-schema.ts';

/**
 * What zod has beside the Standard Schema interface. Its `validate` of that interface runs a schema once as if it were
 * synchronous and, after whatever that throws, once more: an asynchronous refinement runs twice, and when it rejects
 * the first time nobody handles it, which ends a Node process.
 */
interface Zod {
  readonly safeParseAsync?: (claims: unknown) => Promise<{ data?: unknown; error?: { issues: unknown } | undefined }>;
  /** zod 4: one run, whose answer is a promise where it met one. */
  readonly _zod?: {
    readonly def: unknown;
    readonly run: (payload: object, context: object) => Payload | Promise<Payload>;
  };
}

interface Payload {
  readonly value: unknown;
  readonly issues: readonly unknown[];
}

/** Asks a schema that may be asynchronous, once. */
export function askLater<Output>(
  schema: StandardSchema<unknown, Output>,
  claims: unknown,
): StandardResult<Output> | Promise<StandardResult<Output>> {
  const { safeParseAsync } = schema as Zod;
  if (!isZod(schema) || typeof safeParseAsync !== 'function') return schema['~standard'].validate(claims);
  return safeParseAsync
    .call(schema, claims)
    .then(({ data, error }) => (error ? { issues: error.issues } : { value: data }) as StandardResult<Output>);
}

/**
 * Asks a schema that should be synchronous, once: the answer is a promise where it is not. No part of it that is
 * `async` runs.
 */
export function askNow<Output>(
  schema: StandardSchema<unknown, Output>,
  claims: unknown,
): StandardResult<Output> | Promise<unknown> {
  if (isZod(schema) && isZod3(schema)) return askZod3(schema, claims);
  const zod = isZod(schema) ? (schema as Zod)._zod : undefined;
  if (typeof zod?.run !== 'function') return schema['~standard'].validate(claims);
  if (hasAsyncFunction(zod.def, new Set())) return Promise.resolve();
  const payload = zod.run({ value: claims, issues: [] }, {});
  if ('then' in payload) return payload;
  const { value, issues } = payload;
  return (issues.length > 0 ? { issues } : { value }) as StandardResult<Output>;
}

function isZod(schema: StandardSchema): boolean {
  return schema['~standard'].vendor === 'zod';
}

/**
 * Whether there is an `async` function in a definition: in its checks and transforms, and in those of the schemas that
 * it is made of.
 */
function hasAsyncFunction(part: unknown, seen: Set<unknown>): boolean {
  if ({}.toString.call(part) === '[object AsyncFunction]') return true;
  if (typeof part !== 'object' || part === null || seen.has(part)) return false;
  seen.add(part);
  const { _zod: zod } = part as Zod;
  return zod ? hasAsyncFunction(zod.def, seen) : Object.values(part).some((inner) => hasAsyncFunction(inner, seen));
}
