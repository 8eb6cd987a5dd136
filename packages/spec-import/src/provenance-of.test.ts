import { expect, it } from 'vitest';
import { NO_ADAPTATIONS } from '@one37id/agency-openapi/normalize';
import { sha256 } from '@one37id/agency-openapi/source';
import { provenanceOf } from './provenance-of.ts';

const IMPORTED = {
  name: 'https://new.example/doc',
  format: 'json',
  sha256: 'd1',
  upstream: '{}',
  adaptations: NO_ADAPTATIONS,
} as const;
const NOW = new Date('2027-02-03T23:00:00Z');
const BASE = { kind: 'import', source: IMPORTED.name, date: '2027-02-03', sha256: 'd1', format: 'json', rules: [] };
const WAS = { kind: 'import', source: 'https://old.example/doc', date: '2026-01-01', sha256: 'd1', rules: [] } as const;
const own = { id: 'own-rule', infers: 'names', rule: 'Ours.' };
const changed = { id: 'failure-everywhere', infers: 'x', rule: 'As the reconstruction had it.' };

it.each([
  { given: 'a first import', previous: undefined, want: BASE },
  {
    given: 'the reconstruction',
    previous: { kind: 'reconstruction', sha256: 'd1', source: 'page', date: '2025-01-01' },
    want: BASE,
  },
  { given: 'another document', previous: { ...WAS, sha256: 'd0' }, want: BASE },
  { given: 'the same document', previous: WAS, want: { ...BASE, source: WAS.source, date: WAS.date } },
  { given: 'the same, of which little is known', previous: { kind: 'import', sha256: 'd1', source: 5 }, want: BASE },
  {
    given: 'what the reconstruction gave',
    previous: { ...WAS, sha256: 'd0', reconstruction: { sha256: 'r' } },
    want: { ...BASE, reconstruction: { sha256: 'r' } },
  },
] as const)('after $given', ({ previous, want }) => {
  expect(provenanceOf(IMPORTED, previous, {}, NOW)).toStrictEqual(want);
});

it('tells what was imported, where that is no JSON, and what was adapted', () => {
  const adaptations = { ...NO_ADAPTATIONS, removed: ['T: Do.'] };
  expect(provenanceOf({ ...IMPORTED, format: 'yaml', adaptations }, undefined, {}, NOW)).toStrictEqual({
    ...BASE,
    format: 'yaml',
    upstreamSha256: sha256('{}'),
    adaptations: { removed: ['T: Do.'] },
  });
});

it('keeps the rules that the document refers to, wherever in it, in the words that they had', () => {
  const document = {
    a: [{ 'x-inferred': { name: 'own-rule' } }, null, 'failure-everywhere'],
    b: {
      'x-inferred': {
        status: 'failure-everywhere',
        other: 'status-of-success',
        deeper: { 'x-inferred': { a: 'server-host' } },
      },
    },
  };
  const previous = { ...WAS, rules: [own, changed, { id: 'unused' }, {}] };
  const { rules } = provenanceOf(IMPORTED, previous, document, NOW) as { rules?: { id: string }[] };
  expect(rules?.slice(0, 2)).toEqual([own, changed]);
  expect(rules?.map(({ id }) => id)).toEqual(['own-rule', 'failure-everywhere', 'status-of-success']);
});
