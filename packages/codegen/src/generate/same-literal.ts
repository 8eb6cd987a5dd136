import ts from 'typescript';
import { Code } from '../text/code.ts';

/**
 * Compares a literal with the value that was meant, without running anything.
 *
 * @returns Where they differ, such as `.path` or `[2].log`; undefined where they are the same.
 */
export function differenceOf(node: ts.Expression, meant: unknown, at = ''): string | undefined {
  if (ts.isAsExpression(node)) return differenceOf(node.expression, meant, at);
  if (meant instanceof Code) return ts.isIdentifier(node) && node.text === meant.text ? undefined : at;
  if (Array.isArray(meant)) {
    if (!ts.isArrayLiteralExpression(node) || node.elements.length !== meant.length) return at;
    return first(node.elements.map((element, index) => differenceOf(element, meant[index], `${at}[${index}]`)));
  }
  if (typeof meant === 'object' && meant !== null) {
    if (!ts.isObjectLiteralExpression(node)) return at;
    const keys = Object.keys(meant);
    if (node.properties.length !== keys.length) return at;
    return first(
      node.properties.map((property, index) =>
        propertyDifference(property, keys[index] ?? '', Reflect.get(meant, keys[index] ?? ''), at),
      ),
    );
  }
  return isScalar(node, meant) ? undefined : at;
}

function propertyDifference(
  property: ts.ObjectLiteralElementLike,
  key: string,
  meant: unknown,
  at: string,
): string | undefined {
  const below = `${at}.${key}`;
  if (!ts.isPropertyAssignment(property) || nameOf(property.name) !== key) return below;
  // In brackets it is a key like others; without them it would set the prototype.
  if (key === '__proto__' && !ts.isComputedPropertyName(property.name)) return below;
  return differenceOf(property.initializer, meant, below);
}

/** The text of a key; undefined for one that is computed by more than a literal. */
export function nameOf(name: ts.PropertyName): string | undefined {
  if (ts.isComputedPropertyName(name)) return ts.isStringLiteral(name.expression) ? name.expression.text : undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name)
    ? name.text
    : undefined;
}

function isScalar(node: ts.Expression, meant: unknown): boolean {
  if (typeof meant === 'string') return ts.isStringLiteral(node) && node.text === meant;
  if (typeof meant === 'number') return Object.is(numberOf(node), meant);
  if (meant === undefined) return ts.isIdentifier(node) && node.text === 'undefined';
  const kinds = new Map<unknown, ts.SyntaxKind>([
    [true, ts.SyntaxKind.TrueKeyword],
    [false, ts.SyntaxKind.FalseKeyword],
    [null, ts.SyntaxKind.NullKeyword],
  ]);
  return kinds.get(meant) === node.kind;
}

function numberOf(node: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (
    !ts.isPrefixUnaryExpression(node) ||
    node.operator !== ts.SyntaxKind.MinusToken ||
    !ts.isNumericLiteral(node.operand)
  )
    return undefined;
  return -Number(node.operand.text);
}

function first(found: readonly (string | undefined)[]): string | undefined {
  return found.find((each) => each !== undefined);
}
