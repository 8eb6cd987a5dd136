// node compile-with-api.ts <folder of TypeScript> <tsconfig.json …>: compiles projects one after the other in one
// process, as tsc does with `-p`, and prints what it says of each as JSON. Files that no project changes are parsed
// once.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type TypeScript from 'typescript';

const [folder = '', ...projects] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(join(folder, 'lib/typescript.js')) as typeof TypeScript;
const parsed = new Map<string, TypeScript.SourceFile | undefined>();

process.stdout.write(JSON.stringify(projects.map((project) => [project, compile(project)])));

function compile(project: string): string[] {
  const unreadable: TypeScript.Diagnostic[] = [];
  const config = ts.getParsedCommandLineOfConfigFile(project, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => unreadable.push(diagnostic),
  });
  if (config === undefined) return unreadable.map(told);
  const program = ts.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    host: sharingHost(config.options),
    configFileParsingDiagnostics: config.errors,
  });
  const { diagnostics } = config.options.noEmit === true ? { diagnostics: [] } : program.emit();
  return ts.sortAndDeduplicateDiagnostics([...ts.getPreEmitDiagnostics(program), ...diagnostics]).map(told);
}

/** Only declarations are shared: what is read of a source depends on more options. */
function sharingHost(options: TypeScript.CompilerOptions): TypeScript.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...rest) => {
    if (!/\.d\.[cm]?ts$/.test(file)) return read(file, version, ...rest);
    const { languageVersion, impliedNodeFormat } = typeof version === 'object' ? version : { languageVersion: version };
    const key = [file, languageVersion, impliedNodeFormat].join('|');
    if (!parsed.has(key)) parsed.set(key, read(file, version, ...rest));
    return parsed.get(key);
  };
  return host;
}

function told({ file, start, code, messageText }: TypeScript.Diagnostic): string {
  const { line, character } = file?.getLineAndCharacterOfPosition(start ?? 0) ?? { line: 0, character: 0 };
  const place = file === undefined ? '' : `${file.fileName}(${line + 1},${character + 1}): `;
  return `${place}error TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
