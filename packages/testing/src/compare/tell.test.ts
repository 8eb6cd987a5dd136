import { expect, it } from 'vitest';
import { info } from '../document/operations.ts';
import type { Finding } from './finding.ts';
import { tellBeginning, tellEnd, tellFinding } from './tell.ts';

const finding = (more: Partial<Finding> = {}): Finding => ({
  operation: 'listConnections',
  method: 'POST',
  path: '/connection/list',
  verdict: 'conforms',
  guesses: [],
  problems: [],
  ...more,
});
const [confirmed, refuted, unseen] = [
  { about: 'route', guess: 'POST /connection/list', outcome: 'confirmed' },
  { about: '/result/total', guess: 'number', outcome: 'refuted', found: 'string' },
  { about: 'status', guess: '200', outcome: 'not seen' },
] as const;

it('the beginning says what is compared, with which document', () => {
  expect(tellBeginning(7)).toBe(
    `7 reads are compared with ${info.title} ${info.version}, sha256 ${info.sha256.slice(0, 12)}. Values are not shown.`,
  );
});

it.each<{ name: string; given: Finding; want: string }>([
  {
    name: 'nothing to say',
    given: finding(),
    want: '[2/9] conforms: listConnections, POST /connection/list',
  },
  {
    name: 'a status',
    given: finding({ verdict: 'refused', status: 400 }),
    want: '[2/9] refused: listConnections, POST /connection/list: answered 400',
  },
  {
    name: 'a reason, which is more than a status',
    given: finding({ verdict: 'failed', status: 401, why: 'answered 401: the credential is not taken' }),
    want: '[2/9] failed: listConnections, POST /connection/list: answered 401: the credential is not taken',
  },
  {
    name: 'guesses, one below the other',
    given: finding({ status: 200, guesses: [confirmed, refuted, unseen] }),
    want: `[2/9] conforms: listConnections, POST /connection/list: answered 200
  guesses: 1 confirmed, 1 refuted, 1 not seen
    confirmed  route          POST /connection/list
    refuted    /result/total  number, but string
    not seen   status         200`,
  },
  {
    name: 'guesses of which nothing was seen',
    given: finding({ guesses: [unseen, unseen] }),
    want: `[2/9] conforms: listConnections, POST /connection/list
  guesses: 2 not seen`,
  },
  {
    name: 'problems',
    given: finding({
      verdict: 'drifts',
      status: 200,
      problems: [
        { pointer: '', rule: 'must be JSON' },
        { pointer: '/result', rule: 'must be an object' },
      ],
    }),
    want: `[2/9] drifts: listConnections, POST /connection/list: answered 200
  differs:
    the whole answer must be JSON
    /result must be an object`,
  },
])('a finding with $name', ({ given, want }) => {
  expect(tellFinding(given, 2, 9)).toBe(want);
});

const WRONG =
  'The agency is not as the document says. If only its routes are others, give them with --document or --routes.';
it.each<{ verdicts: readonly Finding['verdict'][]; want: string }>([
  { verdicts: ['conforms', 'conforms'], want: '\nOperations: 2 conforms.\nNothing is refuted.' },
  {
    verdicts: ['not tried', 'refused', 'nothing to compare'],
    want: '\nOperations: 1 nothing to compare, 1 refused, 1 not tried.\nNothing is refuted.',
  },
  {
    verdicts: ['failed', 'conforms', 'failed'],
    want: '\nOperations: 1 conforms, 2 failed.\nNothing is refuted, but 2 could not be asked; see above why.',
  },
  { verdicts: ['drifts', 'failed'], want: `\nOperations: 1 drifts, 1 failed.\n${WRONG}` },
  { verdicts: ['no such route'], want: `\nOperations: 1 no such route.\n${WRONG}` },
])('the end of $verdicts', ({ verdicts, want }) => {
  expect(tellEnd(verdicts.map((verdict) => finding({ verdict })))).toBe(want);
});
