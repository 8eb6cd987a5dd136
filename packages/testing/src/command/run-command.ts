import { parseArgs } from 'node:util';
import type { MockAgency } from '../mock/mock-agency.ts';
import { startAgency, type StartAgencyOptions } from '../mock/start-agency.ts';

/** What the command tells of itself. */
export const USAGE = `one37id-agency-mock [options]

Starts a mock agency, and ends with Ctrl+C.

  --port <number>       The port; 0 for any that is free. Default: 4010
  --host <address>      Where to listen: 0.0.0.0 for everybody on the network. Default: 127.0.0.1
  --base-path <path>    What stands before the paths of the API. Default: /bc/admin
  --key <text>          The secret key
  --token <text>        The Studio's token
  --data <file>         Keeps everything in this file, made if there is none
  --import <file>       Begins with this snapshot, or with the people in this file
  --export <file>       Writes a snapshot when it ends
  --seed <text>         Makes ids that are the same each time
  --limit <rate>        Answers 429 above this rate, such as 50/s
  --quiet               Does not print the requests

In a terminal the mock is at hand: ada = mock.person({ name: 'Ada' }); ada.scan('<link>'); ada.accept(ada.offers[0])
Everything else: http://127.0.0.1:4010/__agency/openapi.json`;

export interface RunningCommand {
  readonly mock: MockAgency;
  /** Writes what is to be exported, and stops. */
  readonly close: () => Promise<void>;
}

const text = { type: 'string' } as const;
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
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/**
 * Starts what the command line asks for, and says how to reach it.
 *
 * @returns Nothing when only help was asked for.
 * @throws {Error} With a sentence that says what to do: for an option that is not known, a port that is none or taken, a file that
 * cannot be read or is of another version.
 */
export async function runCommand(
  args: readonly string[],
  print: (text: string) => void,
): Promise<RunningCommand | undefined> {
  const values = read(args);
  if (values.help === true) {
    print(USAGE);
    return undefined;
  }
  const { port = '4010', host, data, seed, limit, token } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, and is ${port}.`);
  const log = values.quiet === true ? undefined : print;
  const options: StartAgencyOptions = {
    host,
    data,
    seed,
    limit,
    log,
    token,
    port: Number(port),
    basePath: values['base-path'],
    secretKey: values.key,
  };
  const mock = await startAgency(options);
  try {
    if (values.import !== undefined) await mock.seed(values.import);
  } catch (error) {
    await mock.close();
    throw error;
  }
  const { origin } = new URL(mock.baseUrl);
  print(
    `baseUrl    ${mock.baseUrl}\nsecretKey  ${mock.secretKey}\ntoken      ${mock.token}\ncontrol    ${origin}/__agency`,
  );
  return {
    mock,
    close: async () => {
      if (values.export !== undefined) await mock.export(values.export);
      await mock.close();
    },
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    const [word = ''] = args.filter((each) => !each.startsWith('-'));
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Error(`${args[0] === word && word !== '' ? `There is no command ${word}.` : `${reason}.`} See --help.`);
  }
}
