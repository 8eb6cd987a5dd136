import { parse } from 'yaml';
import type { WorkflowFile } from './workflow-file.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * What this repository demands of its workflows beyond GitHub's schema, so that no edit loosens them unseen: pinned
 * actions, no permission that a job does not ask for itself, no text of an event or an input in a script, an end to
 * every job, no stored credentials.
 *
 * @returns one line for each breach.
 */
export function checkWorkflowRules({ kind, path, text }: WorkflowFile): string[] {
  const file = mapping(parse(text));
  const jobs = kind === 'workflow' ? Object.entries(mapping(file.jobs)) : [];
  const steps = [...jobs.map(([, job]) => mapping(job)), mapping(file.runs)].flatMap((job) => list(job.steps));
  const problems = [
    ...(kind === 'workflow' ? checkTop(file) : []),
    ...jobs.flatMap(([name, job]) => checkJob(mapping(job)).map((problem) => `job ${name}: ${problem}`)),
    ...steps.flatMap(checkStep),
    ...checkPins(text),
  ];
  return problems.map((problem) => `${path}: ${problem}`);
}

function checkTop({ on, permissions, concurrency }: Mapping): string[] {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(mapping(on));
  return [
    ...events
      .filter((event) => event === 'pull_request_target' || event === 'workflow_run')
      .map((event) => `${String(event)} runs with rights over foreign code`),
    ...(isMapping(permissions) && Object.keys(permissions).length === 0
      ? []
      : ['`permissions: {}` must stand at the top']),
    ...(concurrency === undefined ? ['it needs a concurrency group'] : []),
  ];
}

function checkJob(job: Mapping): string[] {
  const permissions = mapping(job.permissions);
  const called = typeof job.uses === 'string';
  return [
    ...(isMapping(job.permissions) ? [] : ['it must declare its permissions']),
    ...(called || typeof job['timeout-minutes'] === 'number' ? [] : ['it needs timeout-minutes']),
    ...(Object.values(permissions).filter((right) => right === 'write').length > 0 && list(job.steps).some(runsUpdate)
      ? ['it reads the foreign document and may write']
      : []),
    ...(permissions['id-token'] === 'write' && list(job.steps).some(installs)
      ? ['it installs packages and holds the trust of npm']
      : []),
    ...(permissions['id-token'] === 'write' && job.environment === undefined
      ? ['what npm trusts needs an environment']
      : []),
  ];
}

function checkStep(step: Mapping): string[] {
  const name = String(step.name ?? step.id ?? step.uses ?? step.run);
  const checkout = typeof step.uses === 'string' && step.uses.startsWith('actions/checkout@');
  return [
    // A script gets values as environment variables: in its text they would run as code.
    ...(typeof step.run === 'string' && step.run.includes('${{')
      ? [`step ${name}: an expression stands in the script`]
      : []),
    ...(checkout && mapping(step.with)['persist-credentials'] !== false
      ? [`step ${name}: persist-credentials must be false`]
      : []),
  ];
}

function checkPins(text: string): string[] {
  const lines = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
  return lines
    .map((line) => line.trim().replace(/^- /, ''))
    .filter((line) => !/^uses: (\.\/\S+|\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(line))
    .map((line) => `\`${line}\` is not pinned as <commit> # v<version>`);
}

function runsUpdate(step: Mapping): boolean {
  return typeof step.run === 'string' && step.run.includes('spec-update.ts');
}

function installs(step: Mapping): boolean {
  return (
    step.uses === './.github/actions/setup' ||
    (typeof step.run === 'string' && /\b(install|npx|npm (ci|test|run)|pnpm)\b/.test(step.run))
  );
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

function list(value: unknown): Mapping[] {
  return Array.isArray(value) ? value.map(mapping) : [];
}
