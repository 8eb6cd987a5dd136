import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { run } from '../run.ts';
import type { App } from './app.ts';
import { bodyOf } from './body-of.ts';
import { findChromium } from './find-chromium.ts';
import type { Runtime } from './runtime.ts';

/** It runs without a window, and calls nobody but the page. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  // Whatever is left of its own calls finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A real browser, from Debian's package: the registry has none. */
export const chromium: Runtime = {
  name: 'Chromium, Studio',
  wanted: undefined,
  isPage: true,
  repeatsLost: true,
  version: async () => {
    const { stdout } = await run(await findChromium(), ['--version']);
    return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'unknown';
  },
  tell: async (app, baseUrl) => {
    const page = await servePage(app);
    const url = `${page.origin}/?baseUrl=${encodeURIComponent(baseUrl)}`;
    const child = spawn(await findChromium(), [...FLAGS, `--user-data-dir=${join(app.folder, 'chromium')}`, url], {
      stdio: 'ignore',
    });
    const exit = once(child, 'close');
    try {
      return await page.told;
    } finally {
      child.kill('SIGKILL');
      await exit;
      page.close();
    }
  },
};

/**
 * Serves the page from an origin of its own, so that its calls are calls to another origin, and waits for what it
 * tells.
 */
async function servePage(
  app: App,
): Promise<{ readonly origin: string; readonly told: Promise<unknown>; close(): void }> {
  const script = await readFile(app.page);
  let resolve: (told: unknown) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const told = new Promise<unknown>((...ends) => ([resolve, reject] = ends));
  const server = createServer((request, response) => {
    if (request.url === '/told') {
      bodyOf(request).then((text) => resolve(JSON.parse(text)), reject);
      response.end();
    } else if (request.url === '/page.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (request.url?.startsWith('/?'))
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><script type="module" src="/page.js"></script>');
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const timer = setTimeout(() => reject(new Error('the page told nothing for 60 seconds')), 60_000);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    close: () => {
      clearTimeout(timer);
      server.close();
      server.closeAllConnections();
    },
  };
}
