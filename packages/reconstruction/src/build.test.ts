import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { build } from './build.ts';
import { readPage } from './page/read-page.ts';
import { sha256 } from './build/provenance.ts';

const provenance = JSON.parse(readFileSync(new URL('../../../openapi/provenance.json', import.meta.url), 'utf8'));

test('gives the same bytes each time', () => {
  expect(build()).toEqual(build());
});

// Compared with what is recorded and not with upstream.json, which another document may have replaced.
test('gives what its provenance records', () => {
  expect(sha256(build().upstream)).toBe(provenance.reconstruction.sha256);
  expect(sha256(readPage())).toBe(provenance.reconstruction.page.sha256);
});

test('the committed files are current', () => {
  expect(() =>
    execFileSync(process.execPath, [fileURLToPath(new URL('cli.ts', import.meta.url)), '--check']),
  ).not.toThrow();
});
