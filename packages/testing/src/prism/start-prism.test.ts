import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Agency } from '@one37id/agency';
import { expect, it } from 'vitest';
import { startPrism } from './start-prism.ts';
import { mockQrCode } from '../qr/mock-qr-code.ts';

const document = fileURLToPath(new URL('../../../../openapi/openapi.json', import.meta.url));

it('is ready when it resolves, on a port of its own', async () => {
  await using one = await startPrism({ document });
  await using two = await startPrism({ document });
  const images = await Promise.all(
    [one, two].map(({ baseUrl }) => new Agency({ baseUrl, secretKey: 'key' }).invitations.qrCode()),
  );
  expect(images.map(({ bytes }) => bytes)).toEqual([mockQrCode, mockQrCode]);
  expect(one.baseUrl).not.toBe(two.baseUrl);
});

it('is closed even when a test throws', async () => {
  let baseUrl = '';
  const run = async (): Promise<void> => {
    await using prism = await startPrism({ document });
    baseUrl = prism.baseUrl;
    throw new Error('a test that fails');
  };
  await expect(run()).rejects.toThrow('a test that fails');
  await expect(fetch(baseUrl)).rejects.toThrow('fetch failed');
});

it('may be closed twice, with a request under way', async () => {
  const prism = await startPrism({ document });
  await fetch(`${prism.baseUrl}/connect/url`);
  await Promise.all([prism.close(), prism.close()]);
  await prism.close();
  await expect(fetch(prism.baseUrl)).rejects.toThrow('fetch failed');
});

it('refuses a document that the client was not generated from', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'agency-testing-'));
  try {
    const other = join(folder, 'other.json');
    await writeFile(other, `${await readFile(document, 'utf8')}\n`);
    await expect(startPrism({ document: other })).rejects.toThrow(
      /other\.json has sha256 \w{64}, but the client was generated from \w{64}: run `npm run generate`/,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('refuses a client that was made from another document, whichever version lies beside it', async () => {
  await using prism = await startPrism({ document });
  const refused = await fetch(`${prism.baseUrl}/connect/url`, {
    headers: { hash: 'key', 'agency-document': '0123456789abcdef' },
  });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('The client was made from another document (0123456789abcdef)'),
  ]);
});
