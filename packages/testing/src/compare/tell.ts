import { info } from '../document/operations.ts';
import { type Finding, isRefuted, VERDICTS } from './finding.ts';

/** What is said before anything is sent. */
export function tellBeginning(count: number): string {
  return `${count} reads are compared with ${info.title} ${info.version}, sha256 ${info.sha256.slice(0, 12)}. Values are not shown.`;
}

/** One operation, in as many lines as it has to say. */
export function tellFinding(finding: Finding, place: number, count: number): string {
  const { operation, method, path, verdict, status, guesses, problems, why } = finding;
  const about = why ?? (status === undefined ? '' : `answered ${status}`);
  const counts = (['confirmed', 'refuted', 'not seen'] as const).flatMap((outcome) => {
    const many = guesses.filter((guess) => guess.outcome === outcome).length;
    return many === 0 ? [] : [`${many} ${outcome}`];
  });
  const width = Math.max(...guesses.map((guess) => guess.about.length), 0);
  return [
    `[${place}/${count}] ${verdict}: ${operation}, ${method} ${path}${about === '' ? '' : `: ${about}`}`,
    ...(counts.length === 0 ? [] : [`  guesses: ${counts.join(', ')}`]),
    ...(guesses.every(({ outcome }) => outcome === 'not seen') ? [] : guesses).map(
      ({ about: place, guess, outcome, found }) =>
        `    ${outcome.padEnd(9)}  ${place.padEnd(width)}  ${guess}${found === undefined ? '' : `, but ${found}`}`,
    ),
    ...(problems.length === 0 ? [] : ['  differs:']),
    ...problems.map(({ pointer, rule }) => `    ${pointer === '' ? 'the whole answer' : pointer} ${rule}`),
  ].join('\n');
}

/** The counts, when all is said. */
export function tellEnd(findings: readonly Finding[]): string {
  const verdicts = VERDICTS.flatMap((verdict) => {
    const many = findings.filter((finding) => finding.verdict === verdict).length;
    return many === 0 ? [] : [`${many} ${verdict}`];
  });
  const failed = findings.filter(({ verdict }) => verdict === 'failed').length;
  return [
    `\nOperations: ${verdicts.join(', ')}.`,
    findings.some(isRefuted)
      ? 'The agency is not as the document says. If only its routes are others, give them with --document or --routes.'
      : `Nothing is refuted${failed === 0 ? '' : `, but ${failed} could not be asked; see above why`}.`,
  ].join('\n');
}
