import { documentInfo } from '@one37id/agency';
import type { Finding } from './finding.ts';

const VERDICTS = ['drifts', 'failed', 'refused', 'not tried', 'conforms'] as const;

/** The findings for programs. */
export function jsonReport(findings: readonly Finding[]): string {
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, findings.filter((finding) => finding.verdict === verdict).length]),
  );
  return `${JSON.stringify({ document: documentInfo, counts, findings }, null, 2)}\n`;
}

/** The findings for people: what differs first. */
export function markdownReport(findings: readonly Finding[]): string {
  const sections = VERDICTS.flatMap((verdict) => {
    const those = findings.filter((finding) => finding.verdict === verdict);
    return those.length === 0 ? [] : [`## ${verdict}: ${those.length}`, '', ...those.flatMap(lines), ''];
  });
  return [
    '# The agency, compared with the document',
    '',
    `${documentInfo.title} ${documentInfo.version}, sha256 \`${documentInfo.sha256}\`. Only reads were sent. Values are not shown.`,
    '',
    ...sections,
  ].join('\n');
}

function lines({ operation, method, path, status, problems, why }: Finding): string[] {
  const about = [status === undefined ? '' : `answered ${status}`, why ?? ''].filter(
    (part, index, all) => part !== '' && all.indexOf(part) === index,
  );
  const head = `- \`${operation}\` (\`${method} ${path}\`)${about.length > 0 ? `: ${about.join('; ')}` : ''}`;
  return [
    head,
    ...problems.map(({ pointer, rule }) => `  - \`${pointer === '' ? '(whole answer)' : pointer}\`: ${rule}`),
  ];
}
