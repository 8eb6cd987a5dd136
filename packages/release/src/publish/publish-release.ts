import { isJsonObject } from '../json.ts';
import type { Release } from './publish-plan.ts';
import { run, runAnyway, type RunOptions } from '../run.ts';

/**
 * Publishes packed packages with npm, one after the other. A version that is there already is left as it is, so that a
 * release that broke off can be run again.
 *
 * @param provenance whether npm must sign where they were built; it fails where it cannot.
 */
export async function publishRelease(
  releases: readonly Release[],
  provenance: boolean,
  options: RunOptions,
): Promise<void> {
  for (const { name, version, access, tag, tarball } of releases) {
    if (await isPublished(name, version, options)) {
      console.log(`${name} ${version} is published already.`);
      continue;
    }
    await run(
      'npm',
      ['publish', tarball, '--access', access, '--tag', tag, `--provenance=${String(provenance)}`, '--ignore-scripts'],
      options,
    );
    console.log(`${name} ${version} is published.`);
  }
}

/** @throws {Error} when the registry does not say. */
export async function isPublished(name: string, version: string, options: RunOptions): Promise<boolean> {
  const spec = `${name}@${version}`;
  const { exitCode, stdout, all } = await runAnyway('npm', ['view', spec, 'version', '--json'], options);
  const published = readView(exitCode, stdout);
  if (published === undefined) throw new Error(`The registry does not say whether it has ${spec}:\n${all}`);
  return published;
}

/** The answer of `npm view <name>@<version> version --json`; undefined for one that says neither. */
export function readView(exitCode: number | string, stdout: string): boolean | undefined {
  if (exitCode === 0) return stdout.trim() !== '';
  const answer: unknown = stdout.trim() === '' ? undefined : JSON.parse(stdout);
  const error = isJsonObject(answer) && isJsonObject(answer['error']) ? answer['error'] : {};
  return error['code'] === 'E404' ? false : undefined;
}
