import { readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readFolder } from '@one37id/agency-codegen/generate';
import { checkDocument, type OpenApiDocument, parseText } from '@one37id/agency-openapi/document';
import { run } from './run.ts';

/**
 * The state that users have, or that they will have next where nothing is released yet: new documents are compared with
 * it.
 */
export interface Released {
  /** What the report calls it. */
  readonly name: string;
  /** Whether it is one that git has: a pending changeset then tells what differs from it, and nothing else. */
  readonly committed: boolean;
  readonly document: OpenApiDocument;
  readonly documentText: string;
  /** upstream.json, where it was imported. */
  readonly upstream: OpenApiDocument | undefined;
  /** Name -> text of the generated files of the client. */
  readonly generated: ReadonlyMap<string, string>;
}

const CLIENT = '@one37id/agency';
const DOCUMENT = 'openapi/openapi.json';
const UPSTREAM = 'openapi/upstream.json';
const GENERATED = 'packages/client/src/generated';

/**
 * Reads what was released last: the tree at the client's last tag. Where there is none it is the last commit, or, where
 * a changeset of the document is committed already, the one before that; and the working tree outside of git.
 *
 * @throws {DocumentError} when its document is no usable one.
 */
export async function readReleased(root: string): Promise<Released> {
  const found = await findRelease(root);
  const read =
    found === undefined
      ? (path: string) => readFile(join(root, path), 'utf8').catch(() => undefined)
      : (path: string) => git(root, 'show', `${found.commit}:${path}`);
  const name = found?.name ?? 'the working tree';
  const documentText = await read(DOCUMENT);
  if (documentText === undefined && found !== undefined) return fromTree(root);
  const parse = (text: string, path: string) =>
    checkDocument(parseText(text, `${path} of ${name}`), `${path} of ${name}`);
  const isImported = /"kind": *"import"/.test((await read('openapi/provenance.json')) ?? '');
  const upstream = isImported ? await read(UPSTREAM) : undefined;
  return {
    name,
    committed: found !== undefined,
    document: parse(documentText ?? '', DOCUMENT),
    documentText: documentText ?? '',
    upstream: upstream === undefined ? undefined : parse(upstream, UPSTREAM),
    generated: found === undefined ? await readFolder(join(root, GENERATED)) : await readCommitted(root, found.commit),
  };
}

interface Found {
  readonly name: string;
  readonly commit: string;
}

async function findRelease(root: string): Promise<Found | undefined> {
  const top = await git(root, 'rev-parse', '--show-toplevel');
  // A folder somewhere in another repository is no repository of ours.
  if (top === undefined || (await realpath(top.trim())) !== (await realpath(root))) return undefined;
  const [tag] = linesOf(await git(root, 'tag', '--list', `${CLIENT}@*`, '--merged', 'HEAD', '--sort=-version:refname'));
  if (tag !== undefined) return { name: tag, commit: `refs/tags/${tag}` };
  const [pending] = linesOf(await git(root, 'ls-files', '--', '.changeset/agency-document*.md'));
  const [added] =
    pending === undefined ? [] : linesOf(await git(root, 'log', '--diff-filter=A', '--format=%H', '-1', '--', pending));
  const before =
    added === undefined ? undefined : linesOf(await git(root, 'rev-parse', '--verify', '--quiet', `${added}^`))[0];
  if (before !== undefined) return { name: 'the commit before the pending changeset', commit: before };
  return (await git(root, 'rev-parse', '--verify', '--quiet', 'HEAD')) === undefined
    ? undefined
    : { name: 'the last commit', commit: 'HEAD' };
}

async function fromTree(root: string): Promise<Released> {
  const documentText = await readFile(join(root, DOCUMENT), 'utf8');
  return {
    name: 'the working tree',
    committed: false,
    document: checkDocument(parseText(documentText, DOCUMENT), DOCUMENT),
    documentText,
    upstream: undefined,
    generated: await readFolder(join(root, GENERATED)),
  };
}

async function readCommitted(root: string, commit: string): Promise<Map<string, string>> {
  const paths = linesOf(await git(root, 'ls-tree', '-r', '--name-only', commit, '--', GENERATED));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [basename(path), (await git(root, 'show', `${commit}:${path}`)) ?? ''] as const),
    ),
  );
}

/** What git prints; undefined where it fails. */
function git(root: string, ...args: string[]): Promise<string | undefined> {
  return run('git', args, { cwd: root }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n').filter((line) => line !== '');
