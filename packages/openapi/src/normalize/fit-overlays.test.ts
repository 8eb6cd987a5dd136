import { expect, it } from 'vitest';
import { parseOverlay } from '../overlay/parse-overlay.ts';
import { NO_ADAPTATIONS } from './adaptations.ts';
import { fitOverlays } from './fit-overlays.ts';

const operation = "$.paths.*[?@.tags[0]=='T' && @.summary=='S.']";
const fit = (target: string, matches: number | 'some', adaptations = {}, change: object = { remove: true }) => {
  const overlay = parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'O', version: '1' },
      actions: [{ target, description: 'Why.', 'x-matches': matches, ...change }],
    },
    'o.yaml',
  );
  const action = fitOverlays([overlay], { ...NO_ADAPTATIONS, ...adaptations })[0]?.actions[0];
  return action?.target === '$.info' ? 'nothing' : action?.matches;
};

it.each([
  { given: operation, matches: 1, want: 1 },
  { given: `${operation}..properties.result`, matches: 1, want: 'some' },
  { given: operation, matches: 1, removed: ['T: S.'], want: 'nothing' },
  { given: `${operation}.responses`, matches: 1, removed: ['T: S.'], want: 'nothing' },
  { given: '$.paths.*.*.parameters', matches: 58, want: 'some' },
  { given: '$.components.securitySchemes', matches: 1, want: 1 },
  { given: "$.components.schemas['A', 'B','C']", matches: 3, want: 3 },
  { given: "$.components.schemas['A', 'B','C']", matches: 3, absent: ['B'], want: 2 },
  { given: '$.components.schemas.A', matches: 1, absent: ['A'], want: 'nothing' },
  { given: '$..properties.url', matches: 'some', want: 'some' },
] as const)('$given ($matches): $want', ({ given, matches, want, ...adaptations }) => {
  expect(fit(given, matches, adaptations)).toBe(want);
});

it.each([
  { given: { update: { 'x-words': 'What it is.' } }, want: 'any' },
  { given: { update: { 'x-words': 'What it is.', 'x-secrecy': 'claim' } }, want: 'some' },
  { given: { update: {} }, want: 'some' },
])('a field that has $given.update in an overlay: $want', ({ given, want }) => {
  expect(fit('$..properties.url', 'some', {}, given)).toBe(want);
});
