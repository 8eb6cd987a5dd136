/**
 * A document's path with our names for its arguments: by name where it has them, the others by position. Undefined when
 * it has more or fewer of them, or one of them twice.
 *
 * @example
 * ```ts
 * ourPath('/credentials/{credentialId}', ['id']) // '/credentials/{id}'
 * ```
 */
export function ourPath(path: string, names: readonly string[]): string | undefined {
  const theirs = Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
  if (theirs.length !== names.length || new Set(theirs).size !== theirs.length) return undefined;
  const left = names.filter((name) => !theirs.includes(name));
  return path.replace(/\{([^{}]*)\}/g, (argument, name: string) =>
    names.includes(name) ? argument : `{${left.shift() ?? ''}}`,
  );
}

/** Whether a path arrives as it is written: no query, no dots, no blanks, nothing that would have to be encoded. */
export function isSendable(path: string): boolean {
  const filled = path.replace(/\{[^{}]*\}/g, 'x');
  return URL.canParse(filled, 'http://localhost/') && new URL(filled, 'http://localhost/').pathname === filled;
}
