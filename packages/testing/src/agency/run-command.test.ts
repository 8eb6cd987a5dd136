import { Agency } from '@one37id/agency';
import { expect, it } from 'vitest';
import { document } from '../testing/use-agency.ts';
import { runCommand, USAGE } from './run-command.ts';

it('starts an agency and says how to reach it', async () => {
  const lines: string[] = [];
  await using mock = await runCommand([], (text) => lines.push(text), { document });
  const told = Object.fromEntries(lines.join('\n').split('\n').map((line) => line.split(/\s+/)));
  expect(told).toEqual({ baseUrl: mock?.baseUrl, secretKey: mock?.secretKey, token: mock?.token });
  await new Agency({ baseUrl: told['baseUrl'], secretKey: told['secretKey'] }).connections.list();
  await expect(runCommand(['--port', new URL(told['baseUrl']).port], () => undefined, { document })).rejects.toThrow('EADDRINUSE');
});

it('tells how it is used', async () => {
  const lines: string[] = [];
  expect(await runCommand(['--help'], (text) => lines.push(text))).toBeUndefined();
  expect(lines).toEqual([USAGE]);
});

it.each([
  { args: ['--port', 'eighty'], want: '--port must be a number' },
  { args: ['--port', '99999'], want: /port/ },
  { args: ['--prot', '80'], want: /--prot/ },
])('refuses $args', async ({ args, want }) => {
  await expect(runCommand(args, () => undefined, { document })).rejects.toThrow(want);
});
