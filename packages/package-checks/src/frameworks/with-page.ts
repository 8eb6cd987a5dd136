import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPacked } from '../install.ts';
import { packPublished } from '../pack.ts';
import { run } from '../run.ts';
import { chromium } from '../runtimes/chromium.ts';
import type { Result } from '../runtimes/tell-story.ts';
import { FRAMEWORKS } from './frameworks.ts';

/** Plays a person from a test of Playwright with a page, in Debian's Chromium: the registry has no browser. */
export async function testWithPage(): Promise<Result> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-page-')));
  const runtime = 'Playwright';
  try {
    const version = await chromium.version();
    const packed = await packPublished(join(folder, 'tarballs'));
    await installPacked(
      folder,
      packed.filter(({ name }) => name !== '@one37id/agency-batch'),
      FRAMEWORKS['playwright']?.packages,
    );
    await cp(join(import.meta.dirname, '../../frameworks/playwright'), folder, { recursive: true });
    const args = ['node_modules/@playwright/test/cli.js', 'test', 'page.spec.ts', '--reporter=line'];
    const { status, stdout, stderr } = await run(process.execPath, args, { cwd: folder, timeout: 120_000 });
    const ok = status === 0 && stdout.includes('1 passed');
    return { runtime, version, ok, result: ok ? 'ok' : stdout + stderr };
  } catch (error) {
    return { runtime, version: 'none', ok: false, result: String(error) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
