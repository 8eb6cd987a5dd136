import type { MockAgency } from '../mock/mock-agency.ts';
import { startAgency } from '../mock/start-agency.ts';
import { checkFolder } from '../node/files.ts';
import { type Paint, plain } from '../story/paint.ts';
import { type Arguments, readArguments } from './read-arguments.ts';
import { USAGE } from './usage.ts';

export interface RunningCommand {
  readonly mock: MockAgency;
  /** Writes what is to be exported, and stops. */
  readonly close: () => Promise<void>;
}

/**
 * Does what the command line asks for, and says how to reach what it has started.
 *
 * @returns Nothing when nothing is running any more.
 * @throws {Error} With a sentence that says what to do: for a command or an option that is not known, a port that is
 * none or taken, a file that cannot be read or is of another version.
 */
export async function runCommand(
  args: readonly string[],
  print: (text: string) => void,
  paint: Paint = plain,
): Promise<RunningCommand | undefined> {
  const asked = readArguments(args);
  if (asked.command === 'help') {
    print(USAGE);
    return undefined;
  }
  if (asked.export !== undefined) await checkFolder(asked.export);
  const running = await start(asked, print, paint);
  try {
    if (asked.import !== undefined) await running.mock.seed(asked.import);
    if (asked.command === 'story') {
      print(`This is the mock agency, in this process, at\n${running.mock.baseUrl}. No network, no real agency.`);
      // With a client, and a printer of QR codes: an agency that is served for months has neither in its memory.
      const { tellStory, tellerTo } = await import('../story/index.ts');
      await tellStory(running.mock, tellerTo(print, paint));
      print(`\nThat was the story, in ${running.mock.requests.length} requests.`);
    }
  } catch (error) {
    await running.mock.close();
    throw error;
  }
  if (asked.command === 'story' && !asked.isKept) {
    print('With --keep the agency stays, and its page: look at what Ada has there.');
    await running.close();
    return undefined;
  }
  tellAddress(asked, running.mock, print, paint);
  return running;
}

async function start(
  { start: options, isQuiet, export: file, command }: Arguments,
  print: (text: string) => void,
  paint: Paint,
): Promise<RunningCommand> {
  // What the story sends, it tells itself.
  let isTold = command === 'serve' && !isQuiet;
  const log = (line: string): void => {
    if (isTold) print(/^\S+ ([45]|reset)/.test(line) ? paint('bad', line) : line);
  };
  const mock = await startAgency({ ...options, log });
  return {
    mock,
    close: async () => {
      isTold = false;
      if (file !== undefined) await mock.export(file);
      await mock.close();
    },
  };
}

function tellAddress(
  { start: { host } }: Arguments,
  mock: MockAgency,
  print: (text: string) => void,
  paint: Paint,
): void {
  const { origin } = new URL(mock.baseUrl);
  const rows = {
    page: origin,
    baseUrl: mock.baseUrl,
    secretKey: mock.secretKey,
    token: mock.token,
    control: `${origin}/__agency`,
  };
  print('');
  for (const [name, value] of Object.entries(rows))
    print(`${paint('quiet', name.padEnd(11))}${name === 'page' ? paint('accent', value) : value}`);
  if (host !== undefined && !/^(127\.|::1$|localhost$)/.test(host))
    print('Everybody on the network can use it, with its page and its control interface.');
  print(`${paint('quiet', 'Ctrl+C ends it.')}\n`);
}
