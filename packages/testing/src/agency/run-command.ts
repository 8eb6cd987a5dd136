import { parseArgs } from 'node:util';
import { type MockAgency, startAgency, type StartAgencyOptions } from './start-agency.ts';

/** What the command tells of itself. */
export const USAGE = `one37id-agency-mock [--port <number>]

Starts a mock agency on this machine's loopback interface, and ends with Ctrl+C.
In a terminal the mock is at hand: ada = mock.person({ name: 'Ada' }); ada.scan('<link>'); ada.accept(ada.offers[0])`;

/**
 * Starts what the command line asks for, and says how to reach it.
 *
 * @returns Nothing when only help was asked for.
 * @throws {Error} For an option that is not known, and a port that is none or taken.
 */
export async function runCommand(args: readonly string[], print: (text: string) => void, options: StartAgencyOptions = {}): Promise<MockAgency | undefined> {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: '0' }, help: { type: 'boolean' } } });
  if (values.help === true) {
    print(USAGE);
    return undefined;
  }
  if (!/^\d{1,5}$/.test(values.port)) throw new Error('--port must be a number');
  const mock = await startAgency({ ...options, port: Number(values.port) });
  print(`baseUrl    ${mock.baseUrl}\nsecretKey  ${mock.secretKey}\ntoken      ${mock.token}`);
  return mock;
}
