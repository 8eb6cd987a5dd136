import { parseArgs } from 'node:util';
import type { StartAgencyOptions } from '../mock/start-agency.ts';

const COMMANDS = ['serve', 'story'] as const;

/** What a command line asks for. */
export interface Arguments {
  readonly command: (typeof COMMANDS)[number] | 'help';
  readonly start: StartAgencyOptions & { readonly port: number };
  readonly import: string | undefined;
  readonly export: string | undefined;
  readonly isQuiet: boolean;
  readonly isKept: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  port: text,
  host: text,
  'base-path': text,
  key: text,
  token: text,
  data: text,
  import: text,
  export: text,
  seed: text,
  limit: text,
  quiet: flag,
  keep: flag,
  help: flag,
} as const;

/** @throws {Error} For a command or an option that is not known, or makes no sense. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const [command = 'serve', ...more] = positionals;
  if (!isCommand(command))
    throw new Error(`There is no command ${command}: it is one of ${COMMANDS.join(', ')}, compare. See --help.`);
  if (more.length > 0) throw new Error(`${command} takes options and nothing else, and not ${more[0]}. See --help.`);
  if (values.keep === true && command !== 'story' && values.help !== true)
    throw new Error('--keep is for story: serve stays until it is ended. See --help.');
  if (command === 'story' && (values.data ?? values.import) !== undefined)
    throw new Error('The story begins with an agency that knows nobody: leave out --data and --import.');
  const {
    port = command === 'story' ? '0' : '4010',
    host,
    data,
    seed,
    limit,
    token,
    key,
    'base-path': basePath,
  } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, and is ${JSON.stringify(port)}.`);
  return {
    command: values.help === true ? 'help' : command,
    start: { host, data, seed, limit, token, basePath, secretKey: key, port: Number(port) },
    import: values.import,
    export: values.export,
    isQuiet: values.quiet === true,
    isKept: values.keep === true,
  };
}

function isCommand(word: string): word is (typeof COMMANDS)[number] {
  return (COMMANDS as readonly string[]).includes(word);
}

function parsed(args: readonly string[]) {
  try {
    const read = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const empty = Object.entries(read.values).find(([, value]) => value === '');
    if (empty !== undefined) throw new Error(`--${empty[0]} needs a value`);
    return read;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new Error(`${reason?.replace(/\.$/, '')}. See --help.`);
  }
}
