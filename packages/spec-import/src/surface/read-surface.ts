import ts from 'typescript';
import { isHidden, typePrinter } from './print-type.ts';
import type { Side } from './program.ts';

/** One thing that users can write: an exported name, or a public member of an exported class. */
export interface SurfaceEntry {
  readonly text: string;
  readonly type: ts.Type;
  /** Where its values come from: callers give an `input`; everything else they get, or call. */
  readonly role: 'input' | 'output';
}

/**
 * By name: `issueCredentialByAgentId`, `CredentialsResource.issue`; of another entry than the first with its path
 * before it.
 */
export type Surface = ReadonlyMap<string, SurfaceEntry>;

/** Its literals (the document's hash) change with every document and are no contract. */
const DOCUMENT_INFO = '/generated/document.gen.ts';

/** The public surface of one side of a program. What core declares is left out: no document changes it. */
export function readSurface(program: ts.Program, side: Side): Surface {
  const checker = program.getTypeChecker();
  const isOwn = (file: string) => file.startsWith(`${side.folder}/`);
  const modules = [...side.entries].flatMap(([name, file]) => {
    const source = program.getSourceFile(file);
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    return symbol === undefined ? [] : [{ name, exports: checker.getExportsOfModule(symbol) }];
  });
  const resolved = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const exported = new Map(
    modules.flatMap(({ exports }) => exports.map((symbol) => [resolved(symbol), symbol.name] as const)),
  );
  const printer = typePrinter(checker, exported, isOwn);
  const surface = new Map<string, SurfaceEntry>();

  const add = (name: string, symbol: ts.Symbol): void => {
    if (symbol.flags & ts.SymbolFlags.Class) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      surface.set(name, { text: 'class', type, role: 'output' });
      for (const member of checker.getPropertiesOfType(type).filter((property) => !isHidden(property)))
        addMember(`${name}.${member.name}`, member);
    } else if (symbol.flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface)) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      surface.set(name, { text: printer.expand(type), type, role: /(Input|Payload)$/.test(name) ? 'input' : 'output' });
    }
    if (symbol.flags & ts.SymbolFlags.Value) {
      const type = checker.getTypeOfSymbol(symbol);
      const constructors = type.getConstructSignatures().map((signature) => printer.signature(signature));
      if (symbol.flags & ts.SymbolFlags.Class)
        surface.set(`new ${name}`, { text: constructors.join('; '), type, role: 'output' });
      else surface.set(name, { text: printer.expand(type), type, role: 'output' });
    }
  };
  const addMember = (name: string, member: ts.Symbol): void => {
    const type = checker.getTypeOfSymbol(member);
    const optional = member.flags & ts.SymbolFlags.Optional ? '?' : '';
    surface.set(name, { text: `${optional}${printer.print(type)}`, type, role: 'output' });
  };

  for (const { name, exports } of modules) {
    for (const symbol of exports) {
      const target = resolved(symbol);
      const files = target.declarations?.map((declaration) => declaration.getSourceFile().fileName) ?? [];
      if (!files.some((file) => isOwn(file) && !file.endsWith(DOCUMENT_INFO))) continue;
      add(name === '.' ? symbol.name : `${name.slice(2)}/${symbol.name}`, target);
    }
  }
  return surface;
}
