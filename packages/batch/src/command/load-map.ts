import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Agency } from '@one37id/agency';
import { BatchError } from '../errors.ts';
import type { RowCall, RowReader } from '../tasks/call-task.ts';
import type { IssueMap } from '../tasks/issue-task.ts';

type InputRow = Record<string, unknown>;

/** What a map file exports as its default: an `IssueMap` for `issue`; `name`, `reference` and `call` for `run`. */
export interface CommandMap extends Partial<IssueMap<InputRow>> {
  readonly name?: string;
  readonly call?: RowCall<InputRow>;
  readonly happened?: RowReader<InputRow>;
  /** Which agency. Default: that of the environment. */
  readonly agency?: Agency;
}

/**
 * Loads the file that `--map` names.
 *
 * @throws {BatchError} `missing` for TypeScript on a Node that does not read it; `invalid-option` for a file that is
 * none.
 */
export async function loadMap(file: string | undefined): Promise<CommandMap> {
  if (file === undefined) return {};
  const path = resolve(file);
  if (!existsSync(path)) throw new BatchError('invalid-option', `the map ${file} is not there`);
  if (
    /^\.[cm]?ts$/.test(extname(path)) &&
    !process.features.typescript &&
    !process.execArgv.some((option) => /--(import|loader|require)/.test(option))
  ) {
    throw new BatchError(
      'missing',
      `${file} is TypeScript, which Node reads from 22.18 on; this is ${process.version}. Use a newer Node, or compile the map to JavaScript`,
    );
  }
  let module: { readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(path).href)) as typeof module;
  } catch (cause) {
    const { message = '' } = cause as { readonly message?: string };
    throw new BatchError('invalid-option', `the map ${file} cannot be loaded: ${message}`, { cause });
  }
  const { default: map } = module;
  if (typeof map !== 'object' || map === null)
    throw new BatchError('invalid-option', `the map ${file} must have an object as its default export`);
  return map;
}

/** @throws {BatchError} `invalid-option` without an address. */
export function agencyOf(
  { agency }: CommandMap,
  { AGENCY_BASE_URL: baseUrl, AGENCY_SECRET_KEY: secretKey }: NodeJS.ProcessEnv,
): Agency {
  if (agency !== undefined) return agency;
  if (baseUrl === undefined || baseUrl === '')
    throw new BatchError(
      'invalid-option',
      'set AGENCY_BASE_URL and AGENCY_SECRET_KEY, or export `agency` from the map',
    );
  return new Agency({ baseUrl, ...(secretKey === undefined ? {} : { secretKey }) });
}

/** For commands that only look at a store: it calls nobody. */
export function noAgency(): Agency {
  return new Agency({ baseUrl: 'https://nobody.invalid' });
}
