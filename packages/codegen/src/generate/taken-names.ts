import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TakenNames } from '@one37id/agency-openapi/document';
import ts from 'typescript';
import { nameOf } from './same-literal.ts';

/**
 * The names that hand-written code of core and client has, read from its sources: no operation gets one of them. An
 * export of that name would hide ours, a member of that name would take the place of ours.
 *
 * @param root - The repository's root folder.
 */
export async function takenNames(root: string): Promise<TakenNames> {
  const exports = new Set<string>();
  for (const file of ['packages/core/src/index.ts', 'packages/client/src/index.ts']) {
    for (const name of await exportedNames(join(root, file))) exports.add(name);
  }
  const members = new Map<string, Set<string>>();
  for (const file of await sourcesOf(join(root, 'packages/client/src'))) {
    for (const statement of (await parse(file)).statements) {
      if (!ts.isClassDeclaration(statement)) continue;
      const base = statement.heritageClauses?.flatMap(({ types }) => types.map((type) => type.expression.getText()))[0];
      // A member that overrides a generated one goes with it.
      const own = statement.members
        .filter((member) => !isOverride(member))
        .flatMap((member) => (member.name === undefined ? [] : (nameOf(member.name) ?? [])));
      if (base !== undefined && /Resources?$/.test(base))
        members.set(base, new Set([...(members.get(base) ?? []), ...own]));
    }
  }
  return { exports, members };
}

async function exportedNames(file: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const statement of (await parse(file)).statements) {
    if (!ts.isExportDeclaration(statement)) continue;
    const { exportClause, moduleSpecifier } = statement;
    const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
    // What is generated for operations is theirs.
    if (/\/generated\/(?!document\.)/.test(from)) continue;
    if (exportClause === undefined && from.startsWith('.'))
      names.push(...(await exportedNames(join(file, '..', from))));
    if (exportClause !== undefined && ts.isNamedExports(exportClause))
      names.push(...exportClause.elements.map(({ name }) => name.text));
  }
  return names;
}

function isOverride(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.OverrideKeyword)
  );
}

/** The client's hand-written sources; none where there is no client, as in a copy of the document's folder alone. */
async function sourcesOf(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files
    .filter((file) => /\.ts$/.test(file) && !/\.gen\.ts$|\.test(-d)?\.ts$/.test(file))
    .map((file) => join(folder, file));
}

async function parse(file: string): Promise<ts.SourceFile> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}
