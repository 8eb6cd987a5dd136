import { isAgencyError } from '@one37id/agency';
import { compare } from './compare.ts';
import { type Finding, isRefuted } from './finding.ts';
import { type CompareOptions, readOptions, UsageError } from './read-options.ts';
import { type GivenRoutes, routesOfDocument, routesOfFile } from './read-routes.ts';
import { tellBeginning, tellEnd, tellFinding } from './tell.ts';
import { COMPARE_USAGE } from './usage.ts';

/** What a command has to do with: its process, or a test. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The report. */
  readonly print: (text: string) => void;
  /** What is said beside it. */
  readonly warn: (text: string) => void;
  /** The first line of the standard input. */
  readonly readLine: () => Promise<string>;
}

/**
 * Compares a real agency with the document. What is found is printed as soon as it is known.
 *
 * @returns The exit code: 0 when nothing is refuted, 1 when something is, 2 when it is not said what to do, 3 when
 * nothing is refuted and an operation could not be asked.
 */
export async function runCompare(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const secrets: string[] = [];
  // Nothing below prints a secret. An agency could have it in a name, and a name is printed.
  const hidden = (text: string): string =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '(withheld)'), text);
  const print = (text: string): void => surroundings.print(hidden(text));
  const warn = (text: string): void => surroundings.warn(hidden(text));
  try {
    const options = readOptions(args);
    if (options === 'help') {
      print(COMPARE_USAGE);
      return 0;
    }
    const studioToken = surroundings.environment['AGENCY_STUDIO_TOKEN'] || undefined;
    const secretKey = options.isKeyTyped
      ? await surroundings.readLine()
      : surroundings.environment['AGENCY_SECRET_KEY'];
    for (const secret of [secretKey, studioToken])
      if (secret !== undefined && secret.length > 3) secrets.push(secret, JSON.stringify(secret).slice(1, -1));
    if (!secretKey && studioToken === undefined)
      throw new UsageError(
        'Set AGENCY_SECRET_KEY, or give the key on the standard input with --key-stdin. See --help.',
      );
    const given = await routesOf(options);
    if (given !== undefined && given.kept.length > 0)
      warn(
        `Without a route of their own: ${given.kept.map(({ operation, reason }) => `${operation} (${reason})`).join(', ')}`,
      );
    const target = { ...options, routes: given?.routes, secretKey: secretKey || undefined, studioToken };
    return codeOf(await report(target, options.isJson, print));
  } catch (error) {
    if (!(error instanceof UsageError) && !isAgencyError(error)) throw error;
    warn(error.message);
    return 2;
  }
}

async function report(
  target: Parameters<typeof compare>[0],
  isJson: boolean,
  print: (text: string) => void,
): Promise<readonly Finding[]> {
  const { count, findings } = await compare(target);
  if (!isJson) print(tellBeginning(count));
  const all: Finding[] = [];
  for await (const finding of findings) {
    all.push(finding);
    print(isJson ? JSON.stringify(finding) : tellFinding(finding, all.length, count));
  }
  if (!isJson) print(tellEnd(all));
  return all;
}

function codeOf(findings: readonly Finding[]): number {
  if (findings.some(isRefuted)) return 1;
  return findings.some(({ verdict }) => verdict === 'failed') ? 3 : 0;
}

function routesOf({ document, routes }: CompareOptions): Promise<GivenRoutes> | undefined {
  if (document !== undefined) return routesOfDocument(document);
  return routes === undefined ? undefined : routesOfFile(routes);
}
