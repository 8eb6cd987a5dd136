import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeApp } from './app.ts';
import { chromium } from './chromium.ts';
import { commandLines } from './command-lines.ts';
import { tellStory, type Result } from './tell-story.ts';
import { openToolbox } from './toolbox.ts';
import { workerd } from './workerd.ts';

/** Tells one story in every runtime with the packed packages, one runtime after the other. */
export async function testRuntimes(report: (result: Result) => void): Promise<boolean> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-runtimes-')));
  try {
    const toolbox = await openToolbox();
    const app = await makeApp(folder);
    let ok = true;
    for (const runtime of [...commandLines(toolbox), workerd(toolbox), chromium]) {
      const result = await tellStory(runtime, app);
      report(result);
      ok &&= result.ok;
    }
    return ok;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
