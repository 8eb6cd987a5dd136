import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildCredentialOfferOperation } from '@one37id/agency/operations';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAgency } from '../mock/start-agency.ts';

const BIN = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-full-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The command with files of a limited size, which is for it what a full disk is: from some moment on a write fails. */
async function startLimited(data: string): Promise<AsyncDisposable & { readonly baseUrl: string }> {
  const survives = "--import=data:text/javascript,process.on('SIGXFSZ',()=>{})";
  const child = spawn(
    'sh',
    ['-c', 'ulimit -f 400 && exec "$@"', 'sh', process.execPath, survives, BIN, '--port', '0', '--data', data],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const [baseUrl] = /http:\S+\/bc\/admin/.exec(line) ?? [];
    if (baseUrl === undefined) continue;
    child.stdout.resume();
    return { baseUrl, [Symbol.asyncDispose]: async () => void (child.kill('SIGKILL'), await once(child, 'exit')) };
  }
  throw new Error('It did not start.');
}

interface People {
  readonly items: readonly { readonly name: string }[];
}

it('what could not be written was not done, is told as what it is, and loses nothing that was answered', async () => {
  const data = join(folder, 'agency.db');
  const answered: string[] = [];
  {
    await using limited = await startLimited(data);
    const people = new URL('/__agency/people', limited.baseUrl);
    const headers = { 'content-type': 'application/json', hash: 'mocksecretkey' };
    let refused: Response | undefined;
    while (refused === undefined && answered.length < 2_000) {
      const name = `P${answered.length}`;
      const answer = await fetch(people, { method: 'POST', headers, body: JSON.stringify({ name }) });
      if (answer.ok) answered.push(name);
      else refused = answer;
    }
    const said = expect.stringMatching(/agency\.db cannot be (read or )?written/);
    expect([refused?.status, await refused?.json()]).toEqual([500, { error: said }]);
    const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.note/1.0';
    const payload = [{ schemaId, attributes: [{ key: 'note', value: 'x'.repeat(1_000_000) }] }];
    const { method, path } = buildCredentialOfferOperation;
    const offer = await fetch(limited.baseUrl + path, { method, headers, body: JSON.stringify({ payload }) });
    const text = await offer.text();
    expect([offer.status, text]).toEqual([500, said]);
    expect(text).not.toContain('bug');
    const there = (await (await fetch(`${people.href}?limit=2000`)).json()) as People;
    expect(there.items.map(({ name }) => name)).toEqual(answered);
  }
  expect(answered.length).toBeGreaterThan(10);
  await using mock = await startAgency({ data });
  expect(mock.people.map(({ name }) => name)).toEqual(answered);
});
