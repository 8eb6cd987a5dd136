import { expect, it } from 'vitest';
import { type Arguments, readArguments } from './read-arguments.ts';

const nothing = {
  host: undefined,
  data: undefined,
  seed: undefined,
  limit: undefined,
  token: undefined,
  basePath: undefined,
  secretKey: undefined,
};
const defaults: Arguments = {
  command: 'serve',
  start: { ...nothing, port: 4010 },
  import: undefined,
  export: undefined,
  isQuiet: false,
  isKept: false,
};

it.each<{ args: readonly string[]; want: Partial<Arguments> }>([
  { args: [], want: {} },
  { args: ['serve'], want: {} },
  { args: ['story'], want: { command: 'story', start: { ...nothing, port: 0 } } },
  {
    args: ['story', '--keep', '--port', '1'],
    want: { command: 'story', start: { ...nothing, port: 1 }, isKept: true },
  },
  { args: ['--help'], want: { command: 'help' } },
  { args: ['serve', '--keep', '--help'], want: { command: 'help', isKept: true } },
  {
    args: ['--quiet', '--import', 'a.json', '--export', 'b.json'],
    want: { isQuiet: true, import: 'a.json', export: 'b.json' },
  },
  { args: ['--port', '0'], want: { start: { ...nothing, port: 0 } } },
  { args: ['--port', '65535'], want: { start: { ...nothing, port: 65_535 } } },
  {
    args: [
      '--host',
      '::',
      '--data',
      'a.db',
      '--seed',
      's',
      '--limit',
      '5/s',
      '--token',
      't',
      '--key',
      'k',
      '--base-path',
      '/x',
    ],
    want: {
      start: {
        host: '::',
        data: 'a.db',
        seed: 's',
        limit: '5/s',
        token: 't',
        secretKey: 'k',
        basePath: '/x',
        port: 4010,
      },
    },
  },
  {
    args: ['story', '--export', 'a.json'],
    want: { command: 'story', start: { ...nothing, port: 0 }, export: 'a.json' },
  },
])('$args', ({ args, want }) => {
  expect(readArguments(args)).toEqual({ ...defaults, ...want });
});

it.each<{ args: readonly string[]; want: string }>([
  { args: ['stroy'], want: 'There is no command stroy: it is one of serve, story, compare. See --help.' },
  { args: ['serve', '4010', 'x'], want: 'serve takes options and nothing else, and not 4010. See --help.' },
  { args: ['serve', '--keep'], want: '--keep is for story: serve stays until it is ended. See --help.' },
  {
    args: ['story', '--data', 'a.db'],
    want: 'The story begins with an agency that knows nobody: leave out --data and --import.',
  },
  {
    args: ['story', '--import', 'a.json'],
    want: 'The story begins with an agency that knows nobody: leave out --data and --import.',
  },
  ...['65536', 'x1', '1x', '100000', '1.5', '0x10'].map((port) => ({
    args: ['--port', port],
    want: `--port must be a number from 0 to 65535, and is "${port}".`,
  })),
  { args: ['--port='], want: '--port needs a value. See --help.' },
  { args: ['--quiet', '--key='], want: '--key needs a value. See --help.' },
  { args: ['--prot', '80'], want: "Unknown option '--prot'. See --help." },
  { args: ['--port'], want: "Option '--port <value>' argument missing. See --help." },
  { args: ['--quiet=yes'], want: "Option '--quiet' does not take an argument. See --help." },
])('$args is refused: $want', ({ args, want }) => {
  expect(() => readArguments(args)).toThrow(new Error(want));
});
