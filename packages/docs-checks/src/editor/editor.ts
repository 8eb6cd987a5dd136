import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Where somebody types: beside this package's dependencies, so that imports find the built packages. Nothing is written
 * there.
 */
const FILE = join(import.meta.dirname, '../../typed-here.ts');
const CURSOR = '|';
/** As a strict project of a user has them. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
};

/** What an editor shows, by TypeScript's own language service and the declarations of the built packages. */
export class Editor {
  #text = '';
  #version = 0;
  readonly #service: ts.LanguageService;

  constructor() {
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => OPTIONS,
      getScriptFileNames: () => [FILE],
      getScriptVersion: (file) => (file === FILE ? String(this.#version) : '1'),
      getScriptSnapshot: (file) => {
        const text = file === FILE ? this.#text : ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => import.meta.dirname,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => file === FILE || ts.sys.fileExists(file),
      readFile: (file) => (file === FILE ? this.#text : readFileSync(file, 'utf8')),
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
      realpath: (path) => ts.sys.realpath?.(path) ?? path,
    });
  }

  /** What is offered at the `|` of the code, first things first. */
  completions(code: string): readonly string[] {
    const at = code.indexOf(CURSOR);
    this.write(code.slice(0, at) + code.slice(at + 1));
    const found = this.#service.getCompletionsAtPosition(FILE, at, {});
    return (found?.entries ?? [])
      .toSorted((a, b) => (a.sortText < b.sortText ? -1 : Number(a.sortText > b.sortText)))
      .map(({ name }) => name);
  }

  /** The signatures of the call that the `|` of the code stands in. */
  signatures(code: string): readonly string[] {
    const at = code.indexOf(CURSOR);
    this.write(code.slice(0, at) + code.slice(at + 1));
    const help = this.#service.getSignatureHelpItems(FILE, at, {});
    return (help?.items ?? []).map(({ prefixDisplayParts, parameters, suffixDisplayParts }) =>
      [...prefixDisplayParts, ...parameters.flatMap((each) => each.displayParts), ...suffixDisplayParts]
        .map(({ text }) => text)
        .join(''),
    );
  }

  /** What is shown of a declaration of a program that this editor has read: its parts, and the words. */
  hover(file: string, position: number): { readonly parts: readonly ts.SymbolDisplayPart[]; readonly words: string } {
    const info = this.#service.getQuickInfoAtPosition(file, position);
    return { parts: info?.displayParts ?? [], words: ts.displayPartsToString(info?.documentation) };
  }

  /** Sets the code, and gives the program of it. */
  write(code: string): ts.Program {
    this.#text = code;
    this.#version += 1;
    return this.program;
  }

  /** The program of what is written, for questions to its checker. */
  get program(): ts.Program {
    const program = this.#service.getProgram();
    if (program === undefined) throw new Error('there is no program');
    return program;
  }

  /** What the compiler says of code, by line from 0: the first of each. */
  errors(code: string): ReadonlyMap<number, string> {
    this.write(code);
    const found = [...this.#service.getSyntacticDiagnostics(FILE), ...this.#service.getSemanticDiagnostics(FILE)];
    return new Map(
      found
        .toReversed()
        .map(({ file, start = 0, messageText }) => [
          file?.getLineAndCharacterOfPosition(start).line ?? 0,
          ts.flattenDiagnosticMessageText(messageText, ' '),
        ]),
    );
  }

  /** What a module exports, whatever it is re-exported from. */
  exportsOf(module: string): readonly ts.Symbol[] {
    const program = this.write(`import * as found from '${module}';\n`);
    const [statement] = program.getSourceFile(FILE)?.statements ?? [];
    const checker = program.getTypeChecker();
    const symbol =
      statement && ts.isImportDeclaration(statement)
        ? checker.getSymbolAtLocation(statement.moduleSpecifier)
        : undefined;
    if (symbol === undefined) throw new Error(`there is no ${module}`);
    return checker
      .getExportsOfModule(symbol)
      .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each));
  }
}
