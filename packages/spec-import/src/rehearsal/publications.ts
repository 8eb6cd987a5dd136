import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Json } from '@one37id/agency-openapi/normalize';
import type { CurrentDocument } from './current-document.ts';
import { HABITS } from './habits/index.ts';
import type { NestOptions } from './nest-options.ts';
import { toNestDocument } from './to-nest-document.ts';

/** A document of the same API, as a service may publish it. */
export interface Publication {
  readonly nest: NestOptions;
  /** Names of {@link HABITS}, in the order in which they are done to the document. */
  readonly habits: readonly string[];
}

/**
 * What the agency's own document may look like: the likeliest, one that tells more and one that tells less, and one
 * that differs in all that may differ.
 */
export const PUBLICATIONS: Readonly<Record<string, Publication>> = {
  // Tests of the importer add a wallet and a ledger of their own.
  likely: { nest: { extra: 'vault' }, habits: ['emptyCreated', 'healthOutside'] },
  richer: { nest: { extra: 'vault', more: 'lang' }, habits: ['sharedOperationIds', 'severalContentTypes'] },
  terse: {
    nest: { extra: 'vault', failures: 'none', examples: 'none', image: 'none', envelope: 'base last' },
    habits: ['noOperationIds', 'putWithoutBody'],
  },
  different: {
    nest: {
      extra: 'vault',
      version: '3.1.0',
      root: 'server',
      hash: 'global scheme',
      envelope: 'class',
      image: 'none',
      examples: 'none',
      list: { items: 'data', total: 'count' },
    },
    habits: ['deleteWithBody', 'anyContentType', 'keywords', 'composedLists', 'newestVersion'],
  },
  habits: { nest: { extra: 'vault' }, habits: Object.keys(HABITS) },
};

/** A publication that a seed draws: one of each choice, and about half of the habits, in any order. */
export function drawPublication(seed: number): Publication {
  const random = randomFrom(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const habits = Object.keys(HABITS)
    .map((name) => ({ name, rank: random() }))
    .filter(() => random() < 0.5)
    .sort((a, b) => a.rank - b.rank);
  return {
    nest: {
      extra: 'vault',
      version: pick(['3.0.0', '3.1.0']),
      root: pick(['paths', 'server', 'both', 'split', 'ingress']),
      hash: pick(['parameter', 'other case', 'component', 'path', 'scheme', 'global scheme']),
      envelope: pick(['allOf', 'class', 'base last', 'oneOf']),
      image: pick(['image/png', 'image/*', 'application/octet-stream', 'none']),
      examples: pick(['kept', 'none']),
      failures: pick(['kept', 'none']),
      ...(random() < 0.3 ? { list: { items: 'data', total: 'count' } } : {}),
      ...(random() < 0.3 ? { more: 'lang' } : {}),
    },
    habits: habits.map(({ name }) => name),
  };
}

export function publish(current: CurrentDocument, { nest, habits }: Publication): OpenApiDocument {
  const document: Json = { ...toNestDocument(current, nest) };
  for (const name of habits) HABITS[name]?.(document);
  return document as OpenApiDocument;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
