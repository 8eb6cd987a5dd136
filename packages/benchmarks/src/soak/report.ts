import { FAULTS } from './kinds.ts';
import { brokenLimits, type Findings } from './verdict.ts';

/** The figures, as a person reads them. */
export function reportOf(
  findings: Findings,
  details: { readonly inFlight: number; readonly seconds: number; readonly requests: number },
): string {
  const { calls, tally, before, after } = findings;
  const { inFlight, seconds, requests } = details;
  const growth = (after.heapBytes / before.heapBytes - 1) * 100;
  const broken = brokenLimits(findings);
  return [
    `calls         ${whole(calls)}, ${inFlight} in flight, every third one faulty in one of ${FAULTS.length} ways; images and lists among them`,
    `time          ${seconds.toFixed(1)} s, ${whole(calls / seconds)} calls a second`,
    `requests      ${whole(requests)}, with those that were repeated`,
    `settled       ${whole(tally.settled)}`,
    ...[...tally.ends]
      .sort(([, a], [, b]) => b - a)
      .map(([end, count]) => `  ${end.padEnd(22)}${whole(count).padStart(8)}`),
    `heap          ${mega(before.heapBytes)} -> ${mega(after.heapBytes)} MB after gc (${growth.toFixed(1)} %)`,
    `sockets       ${before.sockets} -> ${after.sockets}`,
    `listeners     ${before.listeners} -> ${after.listeners}`,
    `timers        ${before.timers} -> ${after.timers}`,
    `sent twice    ${findings.twice}`,
    `longest block ${findings.longestBlockMs.toFixed(0)} ms`,
    ...(broken.length > 0 ? broken.map((limit) => `BROKEN        ${limit}`) : ['all limits hold']),
  ].join('\n');
}

function whole(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
