import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { runAnyway } from '../run.ts';

/**
 * What publint and attw find in a tarball: each entry has to be right for ES modules and CommonJS, in every resolution.
 */
export async function lintPackage(tarball: string): Promise<string[]> {
  const found = await Promise.all([lint(tarball), resolveTypes(tarball)]);
  return found.flat();
}

async function lint(tarball: string): Promise<string[]> {
  const bytes = await readFile(tarball);
  const archive = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: archive }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

async function resolveTypes(tarball: string): Promise<string[]> {
  const attw = fileURLToPath(new URL('../../node_modules/.bin/attw', import.meta.url));
  const args = [tarball, '--profile', 'strict', '--format', 'ascii', '--no-emoji', '--no-color'];
  const { exitCode, all } = await runAnyway(attw, args, { cwd: fileURLToPath(new URL('.', import.meta.url)) });
  return exitCode === 0 ? [] : [`attw: ${all.trim()}`];
}
