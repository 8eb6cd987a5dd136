import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModules, render, takenNames } from '@one37id/agency-codegen/generate';
import { keyOfProblem, lintDocument } from '@one37id/agency-codegen/lint';
import { exclusively, type Workspace } from '@one37id/agency-codegen/write';
import { buildFrom } from '@one37id/agency-openapi/build';
import { operationsOf, stringify } from '@one37id/agency-openapi/document';
import {
  addIdentities,
  IDENTITIES_FILE,
  type Identity,
  loadIdentities,
  sameText,
} from '@one37id/agency-openapi/identity';
import { knownOperations } from '@one37id/agency-openapi/normalize';
import { byStage, correct, loadOverlays } from '@one37id/agency-openapi/overlay';
import { type FetchOptions, ImportError, readSource } from '@one37id/agency-openapi/source';
import { diffDocuments } from '@one37id/agency-spec-diff';
import { bumpOf } from './bump.ts';
import { changesetText } from './changeset.ts';
import { checkNames } from './check-names.ts';
import { findAdaptations } from './find-adaptations.ts';
import { findUndescribed, refuseUndescribed } from './find-undescribed.ts';
import { lintNotes } from './lint-notes.ts';
import { readPrevious } from './previous.ts';
import { provenanceOf } from './provenance-of.ts';
import type { Released } from './released.ts';
import type { ImportReport } from './report.ts';
import { refuseRemoved } from './refuse-removed.ts';
import { reviewGuesses } from './review-guesses.ts';
import type { SurfaceComparison } from './surface/compare-sides.ts';
import { compareSurfaces } from './surface/compare-surfaces.ts';
import { noteNewFields } from './new-fields.ts';

export interface ImportOptions extends FetchOptions {
  /** Go on when operations are gone: a breaking change. Default: false. */
  readonly allowRemoved?: boolean;
  /** Go on when results are no longer described: a breaking change. Default: false. */
  readonly allowUndescribed?: boolean;
  /**
   * Go on when hand-written sources of the client have type errors with the new document, which somebody is to mend.
   * Default: false.
   */
  readonly allowTypeErrors?: boolean;
  /** Default: now. */
  readonly now?: Date;
  /** For tests: how the client's TypeScript surface is compared. */
  readonly compareSurfaces?: (
    root: string,
    generated: ReadonlyMap<string, string>,
    before?: ReadonlyMap<string, string>,
  ) => SurfaceComparison;
}

const GENERATED = 'packages/client/src/generated';

/**
 * Takes a published document in place of the present one: stores it with its provenance, rebuilds everything that is
 * generated, and writes a changeset with what changes for users, in place of the one that an import before has written.
 * What it is compared with is what was released last.
 *
 * Everything is rendered before anything is written, and on any failure the working tree is as it was; what an import
 * that was killed had begun, the next one takes back and says so. The same document again changes nothing.
 *
 * @param root - The repository's root folder.
 * @param from - Path of a file, or an http(s) address.
 * @throws {ImportError | DocumentError | GenerateError} when the document cannot be read, is not usable or is of
 * another API; when operations are gone, unless `allowRemoved`, or results no longer described, unless
 * `allowUndescribed`; when an overlay does not fit, naming its action; when the generated code would not be what was
 * meant, or the client does not compile with it.
 * @throws {BusyError} while another import or generation writes.
 */
export function importDocument(root: string, from: string, options: ImportOptions = {}): Promise<ImportReport> {
  return exclusively(root, (workspace) => importWith(workspace, root, from, options));
}

async function importWith(
  { temporary, commit }: Workspace,
  root: string,
  from: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const read = await readSource(from, options);
  const all = await loadOverlays(join(root, 'openapi/overlays'));
  const overlays = byStage(all).normalized;
  const source = { ...read, document: correct(read.document, all, read.name) };
  const now = options.now ?? new Date();
  const table = await readIdentities(root);
  const previous = await readPrevious(root, all, table.identities);
  const { released } = previous;
  const allowRemoved = options.allowRemoved ?? false;
  const found = findAdaptations(source, overlays, previous, { identities: table.identities, allowRemoved, now });
  const { matched, unnamed, renames, recorded } = found;
  const identities = [...table.identities, ...recorded];
  const known = knownOperations(overlays);

  const taken = await takenNames(root);
  const built = buildFrom({
    upstream: source.document,
    overlays,
    file: source.name,
    overlaidFile: `${source.name} with openapi/overlays`,
    adaptations: found.adaptations,
    identities,
    taken,
    // What is lost by it is refused below, with all others.
    allowRemoved: true,
  });
  const had = new Set([...known.keys(), ...operationsOf(previous.respelled).map(({ key }) => key)].map(sameText));
  const present = new Set(operationsOf(built.document).map(({ key }) => sameText(key)));
  const removed = [...matched.removed, ...unnamed.removed];
  const lost = built.leftOut.filter(
    ({ key }) => had.has(sameText(key)) && !present.has(sameText(key)) && !removed.includes(key),
  );
  const unaccepted = lost.filter(({ key }) => !allowRemoved && !previous.removed.includes(key));
  if (unaccepted.length > 0)
    refuseRemoved(source.name, { ...matched, removed: unaccepted.map(({ key }) => key), leftOut: lost });
  const adaptations = {
    ...found.adaptations,
    removed: [...new Set([...found.adaptations.removed, ...lost.map(({ key }) => key)])],
    undescribed: findUndescribed(released.document, built.document, previous.undescribed),
  };
  const unexpected = adaptations.undescribed.filter((key) => !previous.undescribed.includes(key));
  if (unexpected.length > 0 && options.allowUndescribed !== true) refuseUndescribed(source.name, unexpected);
  const {
    files,
    folders,
    notes: renamed,
  } = await render(built.document, built.text, { temporary, taken: taken.exports });
  // What the package has is looked at, and not what came: the overlays may have mended it.
  const linted = join(temporary, 'linted.json');
  await writeFile(linted, built.text);
  const lint = await lintDocument(linted);
  const notes = [
    ...sharedIdNotes(matched.shared),
    ...built.notes,
    ...checkNames(built.document, new Set(known.keys())),
    ...noteNewFields(released.document, built.document),
    ...built.nameNotes,
    ...renamed,
    ...lintNotes(lint),
  ];
  const provenance = provenanceOf(
    { ...source, adaptations: { ...adaptations, lint: lint.map(keyOfProblem) } },
    previous.provenance,
    built.document,
    now,
  );

  const changes = diffDocuments(released.document, built.document, identities);
  const generated = folders.get(GENERATED) ?? new Map<string, string>();
  await loadModules(generated, temporary);
  const { changes: surface, problems } = (options.compareSurfaces ?? compareSurfaces)(
    root,
    generated,
    released.committed ? released.generated : undefined,
  );
  refuseTypeErrors(source.name, problems, options.allowTypeErrors ?? false);
  const classes = [...changes, ...surface].map((change) => change.class);
  // A text that differs in words alone, such as what is marked as inferred, is documentation.
  const bump = bumpOf(previous.version, built.text === released.documentText ? classes : [...classes, 'docs']);
  const title = `${source.document.info.title} ${source.document.info.version}`;
  const changeset =
    bump === undefined
      ? undefined
      : { file: CHANGESET, text: changesetText({ bump, version: previous.version, title, changes, surface }) };

  const texts = new Map([
    ['openapi/upstream.json', source.upstream],
    ['openapi/provenance.json', stringify(provenance)],
    ...table.entry(recorded),
    ...files,
  ]);
  const changesets = await pendingChangesets(root, released, changeset?.text);
  const written = commit({ files: new Map([...texts, ...changesets]), folders });
  return {
    source: {
      name: source.name,
      format: source.format,
      sha256: source.sha256,
      openapi: source.document.openapi,
      title,
    },
    operations: {
      matched: matched.matched,
      respelled: matched.respelled,
      renamed: Object.fromEntries(renames.map((rename) => [rename.new, rename.old])),
      added: unnamed.added.filter((key) => !built.leftOut.some((each) => each.key === key)),
      unnamed: unnamed.kept,
      leftOut: built.leftOut,
      removed: [...removed, ...lost.map(({ key }) => key)],
    },
    against: released.name,
    notes,
    guesses: reviewGuesses(previous.respelled, built.normalized, known),
    changes,
    surface,
    problems,
    bump,
    changeset: changeset?.file,
    written,
  };
}

/**
 * Generated files are never taken with errors; those of hand-written ones can only be mended when the document is
 * there.
 */
function refuseTypeErrors(name: string, problems: readonly string[], allowed: boolean): void {
  const refused = allowed ? problems.filter((problem) => problem.includes(`${GENERATED}/`)) : problems;
  if (refused.length === 0) return;
  const advice = problems.some((problem) => problem.includes(`${GENERATED}/`))
    ? ''
    : ' Take it in with --allow-type-errors, and mend them then.';
  throw new ImportError(
    `the client does not compile with ${name}, and nothing was written.${advice}\n${refused.map((problem) => `  ${problem}`).join('\n')}`,
  );
}

function sharedIdNotes(shared: readonly string[]): string[] {
  if (shared.length === 0) return [];
  const some = shared.slice(0, 3).join("', '");
  return [
    `Several operations have one operationId ('${some}'${shared.length > 3 ? ' …' : ''}): they are told apart by tag and summary alone.`,
  ];
}

/** The table of identities, and how entries get into its file. */
async function readIdentities(
  root: string,
): Promise<{ identities: readonly Identity[]; entry: (recorded: readonly Identity[]) => [string, string][] }> {
  const path = `openapi/${IDENTITIES_FILE}`;
  const identities = await loadIdentities(join(root, path));
  const text = await readFile(join(root, path), 'utf8').catch(() => '');
  return { identities, entry: (recorded) => (recorded.length === 0 ? [] : [[path, addIdentities(text, recorded)]]) };
}

const CHANGESET = '.changeset/agency-document.md';

/**
 * The one changeset of the document, and none beside it: it tells what differs from what was released, so the one of an
 * import before tells it no longer. Outside of git, where that cannot be known, it stays where nothing changes.
 */
async function pendingChangesets(
  root: string,
  { committed }: Released,
  text: string | undefined,
): Promise<[string, string | undefined][]> {
  if (text === undefined && !committed) return [];
  const names = await readdir(join(root, '.changeset')).catch(() => []);
  const before = names
    .filter((name) => /^agency-document(-[\w-]+)?\.md$/.test(name))
    .map((name) => `.changeset/${name}`);
  return [
    ...before.map((file): [string, undefined] => [file, undefined]),
    ...(text === undefined ? [] : [[CHANGESET, text] as [string, string]]),
  ];
}
