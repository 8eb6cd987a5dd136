import ts from 'typescript';

/** As much of the language's own library as the tests use: reading the whole of it takes longer than all of them. */
const LIBRARY = `
interface Array<Item> { length: number; [index: number]: Item; map<To>(to: (item: Item) => To): To[] }
interface ReadonlyArray<Item> { readonly length: number; readonly [index: number]: Item }
interface Boolean {}
interface CallableFunction {}
interface Function { readonly name: string }
interface IArguments {}
interface NewableFunction {}
interface Number {}
interface Object {}
interface RegExp {}
interface String {}
interface Symbol {}
interface Date { getTime(): number }
interface URL { href?: string }
interface Map<Key, Value> { get(key: Key): Value | undefined }
interface Promise<Value> { then<To>(to: (value: Value) => To): Promise<To> }
type Record<Key extends string, Value> = { [Each in Key]: Value };
`;

/** A program of files that are nowhere but in memory: path -> text. */
export function smallProgram(files: ReadonlyMap<string, string>): ts.Program {
  const all = new Map([['/lib.d.ts', LIBRARY], ...files]);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  };
  return ts.createProgram({
    rootNames: [...files.keys()],
    options,
    host: {
      fileExists: (file) => all.has(file),
      readFile: (file) => all.get(file),
      getSourceFile: (file, languageVersion) => {
        const text = all.get(file);
        return text === undefined ? undefined : ts.createSourceFile(file, text, languageVersion);
      },
      getDefaultLibFileName: () => '/lib.d.ts',
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (file) => file,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      writeFile: () => {},
    },
  });
}
