import { forget } from '@one37id/agency-core/internal';
import type { StandardResult } from './standard-schema.ts';

/** A schema of zod 3, which has no name for itself: its definition tells. */
export interface Zod3 {
  readonly _def: object;
  readonly safeParse: (claims: unknown) => { data?: unknown; error?: { issues: unknown } | undefined };
}

export function isZod3(schema: object): schema is Zod3 {
  const { _def, safeParse } = schema as Partial<Zod3>;
  return typeof _def === 'object' && typeof safeParse === 'function' && !('_zod' in schema);
}

type Ask = (...args: unknown[]) => unknown;
type Definition = Record<string, unknown>;

/**
 * Asks a schema of zod 3, which throws where it meets a promise and leaves that to nobody: when it rejects, a Node
 * process ends. So its refinements and transforms are watched for the time of the question. zod wraps them, so that
 * none looks `async`.
 *
 * @returns A promise where it met one.
 */
export function askZod3<Output>(schema: Zod3, claims: unknown): StandardResult<Output> | Promise<unknown> {
  let isAsync = false;
  const seen = new Set<unknown>();
  const restores: (() => void)[] = [];

  /** Looks at what a function of a definition gives, each time that it is asked. */
  function watch(definition: Definition, name: string, look: (answer: unknown) => void): void {
    const ask = definition[name];
    if (typeof ask !== 'function') return;
    definition[name] = (...args: unknown[]) => {
      const answer = (ask as Ask)(...args);
      look(answer);
      return answer;
    };
    restores.push(() => void (definition[name] = ask));
  }

  function noteAsync(answer: unknown): void {
    if (!(answer instanceof Promise)) return;
    isAsync = true;
    forget(answer);
  }

  /** All that a schema is made of. An object gives its fields when asked, and a lazy schema another one each time. */
  function watchAll(part: unknown): void {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    if (isZod3(part)) return watchAll(part._def);
    const definition = part as Definition;
    for (const inner of Object.values(definition)) watchAll(inner);
    if (typeof definition['shape'] === 'function') watchAll((definition['shape'] as Ask)());
    watch(definition, 'getter', watchAll);
    for (const name of ['refinement', 'transform']) watch(definition, name, noteAsync);
  }

  try {
    watchAll(schema);
    const { data, error } = schema.safeParse(claims);
    return (error ? { issues: error.issues } : { value: data }) as StandardResult<Output>;
  } catch (thrown) {
    if (isAsync) return Promise.resolve();
    throw thrown;
  } finally {
    for (const restore of restores) restore();
  }
}
