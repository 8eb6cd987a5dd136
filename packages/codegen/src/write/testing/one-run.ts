// node one-run.ts <root> <how> <number>: one run that writes. `how` is what happens at the call with that number of
// those that change files: `kill` before it, and in the middle of one that writes; `fail` it alone, `full` this and all
// later ones that need space, `dead` this and all later ones. With `all` for a number: for each of them. `user`: as
// somebody who may not write to everything.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [given = '', how = '', at = ''] = process.argv.slice(2);
let root = given;
let number = Number(at);
const NOBODY = 65_534;
let calls = 0;
const NEED_SPACE = ['writeFileSync', 'mkdirSync', 'linkSync'];
type Changing = 'writeFileSync' | 'renameSync' | 'mkdirSync' | 'rmSync' | 'linkSync' | 'rmdirSync' | 'chmodSync';

for (const name of [
  'writeFileSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'linkSync',
  'rmdirSync',
  'chmodSync',
] satisfies Changing[]) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  const patched = (...args: unknown[]): unknown => {
    calls += 1;
    const due = calls === number;
    const later = calls >= number;
    if (due && how === 'kill') {
      if (name === 'writeFileSync') original(args[0], String(args[1]).slice(0, String(args[1]).length / 2));
      process.kill(process.pid, 'SIGKILL');
      // The signal ends this process at the next opportunity: nothing may come before it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
    }
    if (
      (due && how === 'fail') ||
      (later && how === 'dead') ||
      (later && how === 'full' && NEED_SPACE.includes(name))
    ) {
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
    }
    return original(...args);
  };
  Object.assign(fs, { [name]: patched });
}
syncBuiltinESMExports();

const { exclusively } = await import('../exclusively.ts');
if (how === 'user' && process.getuid?.() === 0) process.setuid?.(NOBODY);
console.log(JSON.stringify(at === 'all' ? await runAll() : await run()));

interface Ended {
  readonly written?: readonly string[];
  readonly error?: string;
}

async function run(): Promise<Ended> {
  try {
    const written = await exclusively(root, ({ commit }) => {
      const files = new Map([
        ['a.json', 'A'],
        ['new.md', 'new'],
        ['gone.md', undefined],
      ]);
      return Promise.resolve(
        commit({
          files,
          folders: new Map([
            [
              'generated',
              new Map([
                ['x', 'X'],
                ['z', 'Z'],
              ]),
            ],
            ['deep/other', new Map([['y', 'Y']])],
            ['empty', new Map([['first', '1']])],
          ]),
        }),
      );
    });
    return { written };
  } catch (error) {
    return { error: String(error) };
  }
}

/** One run for each call that may fail, each in a copy of the root; of each the folder and how it ended. */
async function runAll(): Promise<(Ended & { readonly root: string })[]> {
  const original = root;
  const ended: (Ended & { readonly root: string })[] = [];
  for (number = 1; ; number += 1) {
    calls = Number.NEGATIVE_INFINITY;
    root = `${original}-${number}`;
    fs.cpSync(original, root, { recursive: true });
    calls = 0;
    const result = await run();
    ended.push({ ...result, root });
    if (result.error === undefined) return ended;
  }
}
