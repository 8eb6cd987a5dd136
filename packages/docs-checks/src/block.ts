/** A piece of code in a document, and where it stands. */
export interface Block {
  /** Path from the repository's root. */
  readonly file: string;
  /** The line of its first line of code, from 1. */
  readonly line: number;
  /** The word after the fence, such as `ts`. */
  readonly lang: string;
  /** The other words after the fence, such as `no-run`. */
  readonly flags: readonly string[];
  readonly code: string;
}

/** `packages/client/README.md:17`, as editors open it. */
export function placeOf({ file, line }: Pick<Block, 'file' | 'line'>): string {
  return `${file}:${line}`;
}
