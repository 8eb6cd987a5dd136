/** What is read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly bin?: unknown;
  readonly exports?: unknown;
  readonly imports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The two ways in which a package is loaded, by the ending of its files. */
export const FORMATS = { js: 'es', cjs: 'cjs' } as const;
export type Ending = keyof typeof FORMATS;

/**
 * The modules that a package.json names, without folder and ending: `prism/index` of `./dist/prism/index.js`. Whatever
 * stands in its `exports`, `imports` or `bin` is built, in the formats that it names, from the source of the same name.
 */
export function entriesOf({ exports, imports, bin }: Manifest, ending: Ending): string[] {
  return filesOf([exports, imports, bin]).flatMap((file) => {
    const [, name, found] = /^\.\/dist\/(.+)\.(c?js)$/.exec(file) ?? [];
    return name !== undefined && found === ending ? [name] : [];
  });
}

/** The declarations that a package.json names, such as `dist/index.d.ts`. */
export function typesOf(manifest: Manifest): string[] {
  return namedBy(manifest).filter((file) => /\.d\.c?ts$/.test(file));
}

/** Every file that a package.json names. */
export function namedBy({ exports, imports, bin }: Manifest): string[] {
  return filesOf([exports, imports, bin]).map((file) => file.replace(/^\.\//, ''));
}

function filesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(filesOf))];
}
