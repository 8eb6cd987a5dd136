import ts from 'typescript';
import { expect, test } from 'vitest';
import { Editor } from './editor.ts';

const editor = new Editor();
const ENTRIES = ['', '/operations', '/validators', '/routes'].map((entry) => `@one37id/agency${entry}`);
const importable = new Set(
  [...ENTRIES, '@one37id/agency-core'].flatMap((entry) => editor.exportsOf(entry).map(({ name }) => name)),
);

interface Shown {
  readonly name: string;
  readonly text: string;
  /** The types that are named in it. */
  readonly types: readonly string[];
  readonly words: string;
}

/** What an editor shows of each export of an entry, and of each member of a class, an interface or a type. */
function shownOf(entry: string): readonly Shown[] {
  const symbols = editor.exportsOf(entry);
  return symbols.flatMap((symbol) => [symbol, ...membersOf(symbol)].flatMap((each) => hoverOf(symbol.name, each)));
}

function membersOf({ declarations = [] }: ts.Symbol): readonly ts.NamedDeclaration[] {
  return declarations.flatMap((declaration): readonly ts.NamedDeclaration[] => {
    if (ts.isClassDeclaration(declaration)) return declaration.members.filter(isPublic);
    if (ts.isInterfaceDeclaration(declaration)) return [...declaration.members];
    return ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type)
      ? [...declaration.type.members]
      : [];
  });
}

function isPublic(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0;
}

function hoverOf(owner: string, symbol: ts.Symbol | ts.NamedDeclaration): readonly Shown[] {
  const declarations = 'flags' in symbol && 'escapedName' in symbol ? (symbol.declarations ?? []) : [symbol];
  return declarations.flatMap((declaration) => {
    const name = ts.getNameOfDeclaration(declaration);
    if (name === undefined || !ts.isIdentifier(name)) return [];
    const { parts, words } = editor.hover(declaration.getSourceFile().fileName, name.getStart());
    const types = parts.filter(({ kind }) => /^(class|interface|alias|enum)Name$/.test(kind)).map(({ text }) => text);
    return [{ name: `${owner}.${name.text}`, text: parts.map(({ text }) => text).join(''), types, words }];
  });
}

/** Of the platform: `Promise`, `AbortSignal`. */
function isOfPlatform(name: string): boolean {
  return editor.program.getTypeChecker().resolveName(name, undefined, ts.SymbolFlags.Type, false) !== undefined;
}

test.for(ENTRIES)('%s: what is shown of it names only what can be imported, and computes no type', (entry) => {
  const shown = shownOf(entry);
  expect(shown.length).toBeGreaterThan(3);
  const computed = shown.filter(({ text }) => /\b(Flat|Omit|ReturnType|InputOf|ResultOf)</.test(text));
  expect(computed.map(({ text }) => text)).toEqual([]);
  const unknown = shown.flatMap(({ name, types }) =>
    types.filter((type) => !importable.has(type) && !isOfPlatform(type)).map((type) => `${name}: ${type}`),
  );
  expect([...new Set(unknown)]).toEqual([]);
});

test('what an answer has is told as it comes: no field of one says that it takes a Date', () => {
  const answered = shownOf('@one37id/agency').filter(({ name }) => !/^\w+(Input|Payload|Options)\./.test(name));
  const moments = answered.filter(({ words }) => words.includes('A moment'));
  expect(moments.length).toBeGreaterThan(5);
  expect(moments.filter(({ words }) => words.includes('`Date`')).map(({ name }) => name)).toEqual([]);
});

test.for(['Agency', 'Studio'])('%s: its resources and their methods have words', (name) => {
  const symbol = editor.exportsOf('@one37id/agency').find((each) => each.name === name);
  const checker = editor.program.getTypeChecker();
  const isNamed = (each: ts.Symbol) => !/^(__|#)/.test(each.name);
  const members = symbol ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).filter(isNamed) : [];
  const below = members.flatMap((each) => checker.getPropertiesOfType(checker.getTypeOfSymbol(each)).filter(isNamed));
  const ours = [...members, ...below].filter(({ declarations = [] }) =>
    declarations.some((each) => each.getSourceFile().fileName.includes('/client/')),
  );
  expect(ours.length).toBeGreaterThan(15);
  expect(ours.filter((each) => each.getDocumentationComment(checker).length === 0).map((each) => each.name)).toEqual(
    [],
  );
});

test('a method that is written by hand shows its answer as the generated one that it overrides', () => {
  const checker = editor.program.getTypeChecker();
  const answerOf = (type: ts.Type, method: string): string | undefined => {
    const member = checker.getPropertyOfType(type, method);
    const [signature] = member
      ? checker.getSignaturesOfType(checker.getTypeOfSymbol(member), ts.SignatureKind.Call)
      : [];
    return signature && checker.typeToString(signature.getReturnType());
  };
  const agency = editor.exportsOf('@one37id/agency').find(({ name }) => name === 'Agency');
  const resources = agency ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(agency)) : [];
  const compared = resources.flatMap((resource) => {
    const type = checker.getTypeOfSymbol(resource);
    const [base] = type.isClass() ? checker.getBaseTypes(type) : [];
    const own = type.symbol?.members ?? new Map<ts.__String, ts.Symbol>();
    return [...own.values()].flatMap(({ name }) => {
      const generated = base && answerOf(base, name);
      return generated === undefined
        ? []
        : [{ name: `${resource.name}.${name}`, own: answerOf(type, name), generated }];
    });
  });
  expect(compared.map(({ name }) => name)).toContain('credentials.issue');
  expect(compared.filter(({ own, generated }) => own !== generated)).toEqual([]);
});
