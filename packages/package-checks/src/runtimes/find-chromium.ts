import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runOrThrow } from '../run.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium: that of `CHROMIUM`, one that is installed, or Debian's package. The registry has none, and no
 * other host is asked for one.
 *
 * @throws {Error} When there is none, and it cannot be installed here.
 */
export async function findChromium(): Promise<string> {
  const { CHROMIUM } = process.env;
  if (CHROMIUM !== undefined) return CHROMIUM;
  const there = installed();
  if (there !== undefined) return there;
  await install();
  const found = installed();
  if (found === undefined) throw new Error('Debian’s package `chromium` was installed, and has no command `chromium`');
  return found;
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function install(): Promise<void> {
  const isDebian = await run('apt-get', ['--version']).then(
    ({ status }) => status === 0,
    () => false,
  );
  if (!isDebian || process.getuid?.() !== 0)
    throw new Error(
      'cannot run here: there is no Chromium. On Debian, `apt-get install chromium` as root; elsewhere install Chromium or Chrome, or give its path as CHROMIUM',
    );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runOrThrow('apt-get', ['update', '-q'], { env, timeout: 300_000 });
  await runOrThrow('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], {
    env,
    timeout: 600_000,
  });
}
