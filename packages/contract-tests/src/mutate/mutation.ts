import type { ContractRow } from '../contract-row.ts';
import { type MutableDocument, type Site, siteOf } from './site.ts';

/** What the suite compares: the document, and the generated client as text by file name. */
export interface Source {
  readonly document: MutableDocument;
  readonly client: ReadonlyMap<string, string>;
  /** The contract table of the document as it is before any mutation. */
  readonly rows: readonly ContractRow[];
}

/** One way in which document and client come to disagree. */
export interface Mutation {
  readonly name: string;
  /** The mutated source; undefined where the operation has nothing of the kind. The given one stays as it is. */
  readonly change: (source: Source, row: ContractRow) => Source | undefined;
}

/** A mutation of the document alone; the change says whether there was anything to change. */
export function onDocument(name: string, change: (site: Site) => boolean): Mutation {
  return {
    name: `document: ${name}`,
    change: (source, row) => {
      // A copy of what a mutation may change; the other paths are only moved.
      const { document: whole } = source;
      const document = {
        ...structuredClone({ ...whole, paths: {} }),
        paths: { ...whole.paths, [row.path]: structuredClone(whole.paths[row.path] ?? {}) },
      };
      return change(siteOf(document, row)) ? { ...source, document } : undefined;
    },
  };
}

/** A mutation of one generated file: a statement that is added to it, or one piece of text that is exchanged. */
export type Patch =
  | { readonly file: GeneratedFile; readonly add: string }
  | { readonly file: GeneratedFile; readonly from: string; readonly to: string };

export type GeneratedFile = 'document' | 'operations' | 'resources' | 'sdk' | 'validators';

/**
 * @throws {Error} when the text to exchange is not there exactly once: the generated code no longer looks as the
 * mutation believes.
 */
export function onClient(
  name: string,
  patchOf: (row: ContractRow, rows: readonly ContractRow[]) => Patch | undefined,
): Mutation {
  return {
    name: `client: ${name}`,
    change: (source, row) => {
      const patch = patchOf(row, source.rows);
      return patch && { ...source, client: patched(source.client, patch, name) };
    },
  };
}

function patched(client: Source['client'], patch: Patch, name: string): Source['client'] {
  const file = `${patch.file}.gen.ts`;
  const text = client.get(file) ?? '';
  if ('add' in patch) return new Map(client).set(file, `${text}\n${patch.add}\n`);
  const parts = text.split(patch.from);
  if (parts.length !== 2)
    throw new Error(`The mutation '${name}' finds '${patch.from}' ${parts.length - 1} times in ${file}: mend it`);
  return new Map(client).set(file, parts.join(patch.to));
}
