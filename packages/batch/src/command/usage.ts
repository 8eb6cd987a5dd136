import { parseArgs } from 'node:util';
import { BatchError } from '../errors.ts';

export const USAGE = `one37id-agency-batch <command> [file] --store <path or postgres:// URL> [options]

Commands
  issue <rows>     Issues what the map makes of each row of a CSV or NDJSON file; - is the standard input
  run <rows>       Does the map's \`call\` for each row
  work             Sends what is planned in the store, without a file
  status           How many rows stand where
  settle           Reads what became of the rows that are unknown; sends nothing
  retry            Makes rows planned again: --refused, --did-not
  export <file>    Writes rows to a CSV or NDJSON file, by default the refused ones
  report           A report without personal data, as Markdown

Options
  --store          Where the rows are kept
  --map            A module with what a row becomes; TypeScript from Node 22.18 on
  --name           The run's name (default: \`issue\`, or the map's \`name\`)
  --concurrency    How many rows are under way at once (default: 8); 0 only plans, for workers on Postgres
  --rate           How many rows may be sent, such as 50/s, 3000/min
  --dry-run        Checks all rows and shows what would be sent, redacted; sends nothing
  --format         csv or ndjson (default: by the file's name)
  --encoding       Of the file, such as windows-1252 (default: utf-8, or what its byte order mark says)
  --delimiter      Of CSV (default: comma, semicolon or tab, as the header has it)
  --forever        work: goes on for rows that are planned later
  --after          settle: seconds after which a row may be settled (default: 120)
  --refused        retry: rows that were refused
  --did-not        retry: rows that reading said did not happen
  --state          export: only rows in this state, or \`all\`; may be given more than once
  --json           status, settle, report: as JSON
  --help           This text

Environment
  BATCH_KEY              Encrypts the store; at least 16 characters
  AGENCY_BASE_URL        The agency, unless the map exports \`agency\`
  AGENCY_SECRET_KEY      Its secret key

Exit codes
  0  all rows are done            3  rows are unknown: settle
  1  it could not be done         4  it stopped by itself: see the reason
  2  rows were refused            130  ended by Ctrl+C`;

const OPTIONS = {
  store: { type: 'string' },
  map: { type: 'string' },
  name: { type: 'string' },
  concurrency: { type: 'string' },
  rate: { type: 'string' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  forever: { type: 'boolean' },
  after: { type: 'string' },
  refused: { type: 'boolean' },
  'did-not': { type: 'boolean' },
  state: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Option = keyof typeof OPTIONS;

const RUN: readonly Option[] = [
  'store',
  'map',
  'name',
  'concurrency',
  'rate',
  'dry-run',
  'format',
  'encoding',
  'delimiter',
];
/** The commands, each with whether it takes a file, and its options. */
const COMMANDS = {
  issue: { hasFile: true, options: RUN },
  run: { hasFile: true, options: RUN },
  work: { hasFile: false, options: ['store', 'map', 'concurrency', 'rate', 'forever'] },
  status: { hasFile: false, options: ['store', 'json'] },
  settle: { hasFile: false, options: ['store', 'map', 'after', 'json'] },
  retry: { hasFile: false, options: ['store', 'name', 'refused', 'did-not'] },
  export: { hasFile: true, options: ['store', 'name', 'state', 'format'] },
  report: { hasFile: false, options: ['store', 'json'] },
} as const satisfies Readonly<Record<string, { readonly hasFile: boolean; readonly options: readonly Option[] }>>;

export type CommandName = keyof typeof COMMANDS;
export type CommandOptions = ReturnType<typeof parse>['values'];

/** What a command line asks for. */
export interface CommandLine {
  readonly command: CommandName | 'help';
  readonly file: string;
  readonly options: CommandOptions;
}

/** @throws {BatchError} `invalid-option`, for a command line that is not of {@link USAGE}. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  const [command = '', file = '', ...more] = positionals;
  if (values.help === true || command === 'help') return { command: 'help', file, options: values };
  if (!isCommand(command))
    throw new BatchError(
      'invalid-option',
      command === '' ? 'there is no command; see --help' : `there is no command \`${command}\`; see --help`,
    );
  const { hasFile, options } = COMMANDS[command];
  if (hasFile && file === '') throw new BatchError('invalid-option', `\`${command}\` needs a file; see --help`);
  if (more.length > 0 || (!hasFile && file !== ''))
    throw new BatchError('invalid-option', `\`${command}\` does not take \`${more[0] ?? file}\`; see --help`);
  const foreign = Object.keys(values).find((name) => !(options as readonly string[]).includes(name));
  if (foreign !== undefined)
    throw new BatchError('invalid-option', `\`${command}\` does not take --${foreign}; see --help`);
  const needed = command === 'issue' || command === 'run' ? (['store', 'map'] as const) : (['store'] as const);
  const missing = needed.find((name) => values[name] === undefined);
  if (missing !== undefined) throw new BatchError('invalid-option', `\`${command}\` needs --${missing}; see --help`);
  return { command, file, options: values };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new BatchError(
      'invalid-option',
      `${error instanceof Error ? error.message : 'the command line cannot be read'}; see --help`,
    );
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
