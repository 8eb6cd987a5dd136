import ts from 'typescript';
import { expect, it } from 'vitest';
import { identifier } from '../text/identifier.ts';
import { differenceOf } from './same-literal.ts';

/** Where a literal differs from what was meant. */
function difference(literal: string, meant: unknown): string | undefined {
  const [statement] = ts.createSourceFile('a.ts', `(${literal});`, ts.ScriptTarget.ES2022, true).statements;
  if (statement === undefined || !ts.isExpressionStatement(statement)) throw new Error('is no expression');
  const { expression } = statement;
  return differenceOf(ts.isParenthesizedExpression(expression) ? expression.expression : expression, meant);
}

const PROTO = JSON.parse('{"__proto__": 1}') as unknown;

it.each<{ literal: string; meant: unknown }>([
  { literal: "'a'", meant: 'a' },
  { literal: '-1.5', meant: -1.5 },
  { literal: '[1, [true, false], null, undefined]', meant: [1, [true, false], null, undefined] },
  { literal: "{ 5: [], a: 1, 'b-c': {}, ['d']: 2 } as const", meant: { 5: [], a: 1, 'b-c': {}, d: 2 } },
  { literal: "{ ['__proto__']: 1 }", meant: PROTO },
  { literal: '{ a: other }', meant: { a: identifier('other') } },
])('$literal is what was meant', ({ literal, meant }) => {
  expect(difference(literal, meant)).toBeUndefined();
});

it.each<{ literal: string; meant: unknown; at: string }>([
  { literal: '5', meant: [5], at: '' },
  { literal: '[1, 2]', meant: [1], at: '' },
  { literal: '[1]', meant: [1, 2], at: '' },
  { literal: '[1, [2]]', meant: [1, [3]], at: '[1][0]' },
  { literal: "'a'", meant: { a: 1 }, at: '' },
  { literal: '[]', meant: {}, at: '' },
  { literal: '{ a: 1 }', meant: { a: 1, b: 2 }, at: '' },
  { literal: '{ a: 1, b: 2 }', meant: { a: 1 }, at: '' },
  { literal: '{ b: 1 }', meant: { a: 1 }, at: '.a' },
  { literal: '{ a }', meant: { a: identifier('a') }, at: '.a' },
  { literal: '{ a() {} }', meant: { a: identifier('a') }, at: '.a' },
  { literal: '{ [a]: 1 }', meant: { a: 1 }, at: '.a' },
  { literal: '{ a: { b: 1 } }', meant: { a: { b: 2 } }, at: '.a.b' },
  // It would set the prototype.
  { literal: '{ __proto__: 1 }', meant: PROTO, at: '.__proto__' },
  { literal: "{ '__proto__': 1 }", meant: PROTO, at: '.__proto__' },
  { literal: "'b'", meant: 'a', at: '' },
  { literal: '`a`', meant: 'a', at: '' },
  { literal: 'a', meant: 'a', at: '' },
  { literal: '1', meant: -1, at: '' },
  { literal: '+1', meant: 1, at: '' },
  { literal: '-(1)', meant: -1, at: '' },
  { literal: '-a', meant: -1, at: '' },
  { literal: '-0', meant: 0, at: '' },
  { literal: "'1'", meant: 1, at: '' },
  { literal: 'true', meant: false, at: '' },
  { literal: 'null', meant: true, at: '' },
  { literal: 'undefined', meant: null, at: '' },
  { literal: 'evil', meant: undefined, at: '' },
  { literal: "'undefined'", meant: undefined, at: '' },
  { literal: 'other', meant: identifier('mine'), at: '' },
  { literal: "'mine'", meant: identifier('mine'), at: '' },
])('$literal is not what was meant', ({ literal, meant, at }) => {
  expect(difference(literal, meant)).toBe(at);
});
