import ts from 'typescript';

/** Stands in an enum of answers for the values that a newer agency has. */
export const OPEN = '$open$';
/** Stands for a date that callers give. */
export const INPUT_DATE = '$date$';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The types as people read and use them: objects are interfaces, which hovers show by their names and users can add
 * fields to. What callers give takes `readonly` lists, `undefined` for what they leave out, and a `Date` for a date;
 * documented values in answers are open, `'w3c' | (string & {})`.
 *
 * @param requests - Names of the types that callers give values of.
 */
export function polishTypes(text: string, requests: ReadonlySet<string>): string {
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const edits: Edit[] = [];
  for (const statement of source.statements) {
    if (!ts.isTypeAliasDeclaration(statement)) continue;
    const { name, type } = statement;
    // hey-api's own, which nothing uses.
    if (name.text === 'ClientOptions') {
      edits.push({ start: statement.getFullStart(), end: statement.end, text: '' });
      continue;
    }
    if (ts.isTypeLiteralNode(type)) {
      edits.push(
        { start: statement.getStart(), end: type.getStart(), text: `export interface ${name.text} ` },
        { start: type.end, end: statement.end, text: '' },
      );
    }
    collect(type, requests.has(name.text), edits);
  }
  return edited(text, edits);
}

/**
 * In one pass: copying the text for each edit made a document of a hundred times the types ten thousand times the work.
 */
function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: after } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), after);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

function collect(node: ts.Node, isRequest: boolean, edits: Edit[]): void {
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) {
    if (node.literal.text === OPEN) edits.push({ start: node.getStart(), end: node.end, text: othersLike(node) });
    if (node.literal.text === INPUT_DATE)
      edits.push({
        start: node.getStart(),
        end: node.end,
        text: ts.isIntersectionTypeNode(node.parent) ? '(string | Date)' : 'string | Date',
      });
  }
  if (isRequest && ts.isPropertySignature(node) && node.questionToken !== undefined && node.type !== undefined)
    edits.push({ start: node.type.end, end: node.type.end, text: ' | undefined' });
  if (isRequest && ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Array')
    edits.push({ start: node.typeName.getStart(), end: node.typeName.end, text: 'ReadonlyArray' });
  if (isRequest && ts.isTupleTypeNode(node))
    edits.push({ start: node.getStart(), end: node.getStart(), text: 'readonly ' });
  ts.forEachChild(node, (child) => collect(child, isRequest, edits));
}

/** Other values of the documented ones' types, which editors do not suggest. */
function othersLike(open: ts.LiteralTypeNode): string {
  const beside = ts.isUnionTypeNode(open.parent) ? open.parent.types : [];
  const literals = beside.flatMap((type) => (type !== open && ts.isLiteralTypeNode(type) ? [type.literal] : []));
  const others = [
    ...(literals.some(ts.isStringLiteral) ? ['(string & {})'] : []),
    ...(literals.some((literal) => !ts.isStringLiteral(literal) && isNumber(literal)) ? ['(number & {})'] : []),
  ];
  return others.join(' | ') || 'never';
}

function isNumber(literal: ts.LiteralTypeNode['literal']): boolean {
  return ts.isNumericLiteral(literal) || ts.isPrefixUnaryExpression(literal);
}
