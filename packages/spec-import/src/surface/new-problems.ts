import ts from 'typescript';
import type { Side } from './program.ts';

/** Type errors in the files of one side that the other side does not have. */
export function newProblems(program: ts.Program, before: Side, after: Side): string[] {
  const known = new Set(problemsOf(program, before).map(({ text }) => text));
  return problemsOf(program, after).flatMap(({ text, place }) => (known.has(text) ? [] : [`${place}: ${text}`]));
}

function problemsOf(program: ts.Program, { folder }: Side): { text: string; place: string }[] {
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${folder}/`));
  return files
    .flatMap((file) =>
      program.getSemanticDiagnostics(file).map(({ messageText, start = 0 }) => {
        const name = `packages/client/src${file.fileName.slice(folder.length)}`;
        const { line } = file.getLineAndCharacterOfPosition(start);
        return { text: `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`, place: String(line + 1) };
      }),
    )
    .map(({ text, place }) => ({ text, place: `line ${place}` }));
}
