import ts from 'typescript';
import type { Declaration, Import, Meant } from '../emit/module.ts';
import { GenerateError } from './generate-error.ts';
import { differenceOf, nameOf } from './same-literal.ts';

/** Tags that our docstrings have. A text of the document brings none in. */
const TAGS = new Set(['deprecated', 'example', 'param', 'returns', 'throws']);

/**
 * Makes sure that a generated file holds exactly what was meant: its imports, its declarations with their names, kinds
 * and values, and no statement, call or tag besides.
 *
 * @param file - What errors call the file.
 * @throws {GenerateError} for the first difference, with its line.
 */
export function checkModule(file: string, text: string, meant: Meant): void {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const fail = (reason: string, position = 0): never => {
    throw new GenerateError(
      `${file}:${source.getLineAndCharacterOfPosition(position).line + 1}: the generated file ${reason}; nothing was written`,
    );
  };
  const [error] = syntaxErrors(source);
  if (error !== undefined)
    fail(`does not parse: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`, error.start);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const found = imports.map(importText).sort();
  const wanted = meant.imports.map(meantImport).sort();
  if (found.join('\n') !== wanted.join('\n'))
    fail(`imports ${found.join('; ') || 'nothing'}, and ${wanted.join('; ') || 'nothing'} was meant`);
  const exported = source.statements.filter(ts.isExportDeclaration).map(exportedModule);
  const meantExports = meant.reexports ?? [];
  if (exported.join('\n') !== meantExports.join('\n'))
    fail(
      `exports ${exported.join('; ') || 'nothing'} of others, and ${meantExports.join('; ') || 'nothing'} was meant`,
    );
  const statements = source.statements.filter(
    (statement) => !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement),
  );
  const byName = new Map(meant.declarations.map((declaration) => [declaration.name, declaration]));
  if (byName.size < meant.declarations.length)
    fail(`was to declare ${duplicates(meant.declarations)} twice: give one of them another name in an overlay`);
  for (const statement of statements) {
    const declared =
      declarationOf(statement) ??
      fail(`has a statement that is no declaration: ${excerpt(statement)}`, statement.getStart());
    const declaration =
      byName.get(declared.name) ??
      fail(`declares '${declared.name}', which was not meant (or stands twice)`, statement.getStart());
    byName.delete(declared.name);
    const problem = problemOf(declared, declaration);
    if (problem !== undefined) fail(`has '${declared.name}' otherwise than meant: ${problem}`, statement.getStart());
  }
  const missing = [...byName.values()].find(({ optional = false }) => !optional);
  if (missing !== undefined) fail(`does not declare '${missing.name}', which was meant`);
  checkInside(source, new Set(meant.calls ?? []), fail);
}

interface Found {
  readonly name: string;
  readonly kind: Declaration['kind'];
  readonly exported: boolean;
  readonly members?: readonly (string | undefined)[];
  readonly value?: ts.Expression;
}

function declarationOf(statement: ts.Statement): Found | undefined {
  const exported =
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (ts.isInterfaceDeclaration(statement))
    return { name: statement.name.text, kind: 'type', exported, members: statement.members.map(fieldOf) };
  if (ts.isTypeAliasDeclaration(statement)) {
    const members = ts.isTypeLiteralNode(statement.type)
      ? { members: statement.type.members.filter((member) => !ts.isIndexSignatureDeclaration(member)).map(fieldOf) }
      : {};
    return { name: statement.name.text, kind: 'type', exported, ...members };
  }
  if (ts.isFunctionDeclaration(statement) && statement.name !== undefined)
    return { name: statement.name.text, kind: 'function', exported };
  if (ts.isClassDeclaration(statement) && statement.name !== undefined)
    return { name: statement.name.text, kind: 'class', exported, members: statement.members.map(memberOf) };
  if (
    !ts.isVariableStatement(statement) ||
    (statement.declarationList.flags & ts.NodeFlags.BlockScoped) !== ts.NodeFlags.Const
  )
    return undefined;
  const [declaration, ...more] = statement.declarationList.declarations;
  if (declaration?.initializer === undefined || more.length > 0 || !ts.isIdentifier(declaration.name)) return undefined;
  return { name: declaration.name.text, kind: 'const', exported, value: declaration.initializer };
}

function memberOf(member: ts.ClassElement): string | undefined {
  if (ts.isConstructorDeclaration(member)) return 'constructor';
  // What runs when the class is made has no place in generated code.
  if (
    ts.isPropertyDeclaration(member)
      ? member.initializer !== undefined || isStatic(member)
      : !ts.isMethodDeclaration(member) || isStatic(member)
  )
    return undefined;
  return member.name === undefined ? undefined : nameOf(member.name);
}

function fieldOf(member: ts.TypeElement): string | undefined {
  return member.name === undefined ? undefined : nameOf(member.name);
}

function isStatic(member: ts.PropertyDeclaration | ts.MethodDeclaration): boolean {
  return (ts.getModifiers(member) ?? []).some(
    ({ kind }) => kind === ts.SyntaxKind.StaticKeyword || kind === ts.SyntaxKind.AccessorKeyword,
  );
}

function problemOf(found: Found, meant: Declaration): string | undefined {
  if (found.kind !== meant.kind) return `it is a ${found.kind}, no ${meant.kind}`;
  if (found.exported !== (meant.exported ?? true)) return found.exported ? 'it is exported' : 'it is not exported';
  if (meant.members !== undefined && found.members?.join() !== meant.members.join())
    return `its members are ${found.members?.join(', ') ?? ''}`;
  const difference = found.value === undefined ? undefined : differenceOf(found.value, meant.value);
  return difference === undefined ? undefined : `its value differs${difference === '' ? '' : ` at ${difference}`}`;
}

/**
 * What runs stands in bodies of functions and classes, calls what was meant and makes instances of that and of classes
 * of the same file.
 */
function checkInside(
  source: ts.SourceFile,
  calls: ReadonlySet<string>,
  fail: (reason: string, position: number) => never,
): void {
  const classes = new Set(source.statements.filter(ts.isClassDeclaration).map(({ name }) => name?.text));
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && !calls.has(node.expression.getText()))
      fail(`calls ${excerpt(node.expression)}, which was not meant`, node.getStart());
    if (ts.isNewExpression(node) && !classes.has(node.expression.getText()) && !calls.has(node.expression.getText()))
      fail(`makes a ${excerpt(node.expression)}, which was not meant`, node.getStart());
    if (ts.isTaggedTemplateExpression(node) || ts.isTemplateExpression(node) || ts.isDecorator(node))
      fail(`holds ${excerpt(node)}, which was not meant`, node.getStart());
    if (ts.isExpressionWithTypeArguments(node) && !ts.isIdentifier(node.expression))
      fail(`extends ${excerpt(node)}, which was not meant`, node.getStart());
    for (const tag of ts.getJSDocTags(node))
      if (!TAGS.has(tag.tagName.text))
        fail(`has the tag @${tag.tagName.text} in a comment, which was not meant`, tag.getStart());
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** What the parser notes; `createSourceFile` keeps it where no declaration tells of it. */
function syntaxErrors(source: ts.SourceFile): readonly ts.Diagnostic[] {
  const errors: unknown = Reflect.get(source, 'parseDiagnostics');
  if (!Array.isArray(errors)) throw new TypeError('this version of TypeScript does not tell its syntax errors');
  return errors as readonly ts.Diagnostic[];
}

function importText(declaration: ts.ImportDeclaration): string {
  const { importClause: clause, moduleSpecifier } = declaration;
  const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
  const named = clause?.namedBindings;
  if (clause === undefined || clause.name !== undefined || named === undefined || !ts.isNamedImports(named))
    return declaration.getText();
  const names = named.elements.map((element) =>
    element.propertyName === undefined && !element.isTypeOnly ? element.name.text : element.getText(),
  );
  return meantImport({ from, names, typeOnly: clause.phaseModifier === ts.SyntaxKind.TypeKeyword });
}

/** The module of `export * from '…'`; the whole text of any other export. */
function exportedModule(statement: ts.ExportDeclaration): string {
  const { exportClause, moduleSpecifier, isTypeOnly } = statement;
  return exportClause === undefined &&
    !isTypeOnly &&
    moduleSpecifier !== undefined &&
    ts.isStringLiteral(moduleSpecifier)
    ? moduleSpecifier.text
    : statement.getText();
}

function meantImport({ from, names, typeOnly }: Import): string {
  return `${typeOnly ? 'types ' : ''}${[...names].sort().join(', ')} from ${from}`;
}

function duplicates(declarations: readonly Declaration[]): string {
  const names = declarations.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))].map((name) => `'${name}'`).join(', ');
}

function excerpt(node: ts.Node): string {
  return node.getText().replace(/\s+/g, ' ').slice(0, 60);
}
