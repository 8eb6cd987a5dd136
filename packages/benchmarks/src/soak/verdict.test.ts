import { expect, test } from 'vitest';
import { brokenLimits, type Findings } from './verdict.ts';

const measured = { heapBytes: 10_000_000, sockets: 0, listeners: 3, timers: 0 };
const sound: Findings = {
  calls: 9,
  tally: { settled: 9, ends: new Map(), wrong: new Map() },
  before: measured,
  after: measured,
  twice: 0,
  longestBlockMs: 40,
  complaints: [],
};

test.each<{ given: string; findings: Partial<Findings>; want: string[] }>([
  { given: 'all well', findings: {}, want: [] },
  { given: 'a promise that never settles', findings: { calls: 10 }, want: ['1 promises never settled'] },
  {
    given: 'a wrong end',
    findings: { tally: { ...sound.tally, wrong: new Map([['html: value', 2]]) } },
    want: ['2 calls came to something else: html: value'],
  },
  { given: 'a heap just within', findings: { after: { ...measured, heapBytes: 11_000_000 } }, want: [] },
  {
    given: 'a heap above',
    findings: { after: { ...measured, heapBytes: 11_000_001 } },
    want: ['the heap grew by more than 10 %'],
  },
  { given: 'a smaller heap', findings: { after: { ...measured, heapBytes: 1 } }, want: [] },
  { given: 'sockets', findings: { after: { ...measured, sockets: 1 } }, want: ['sockets grew from 0 to 1'] },
  { given: 'listeners', findings: { after: { ...measured, listeners: 4 } }, want: ['listeners grew from 3 to 4'] },
  {
    given: 'something that was sent twice',
    findings: { twice: 2 },
    want: ['2 calls that are sent once arrived more than once'],
  },
  { given: 'a block just within', findings: { longestBlockMs: 3_000 }, want: [] },
  { given: 'a block', findings: { longestBlockMs: 3_001 }, want: ['nothing else could run for 3001 ms'] },
  {
    given: 'a warning',
    findings: { complaints: ['MaxListenersExceededWarning'] },
    want: ['MaxListenersExceededWarning'],
  },
])('the limits of a soak: $given', ({ findings, want }) => {
  expect(brokenLimits({ ...sound, ...findings })).toEqual(want);
});
