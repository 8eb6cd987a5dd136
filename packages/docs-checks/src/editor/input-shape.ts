import ts from 'typescript';
import type { Editor } from './editor.ts';

/** What the declarations say of an input, or of what stands in one. */
export type Shape =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly item: Shape }
  /** `closed`: it takes these words or numbers only, of which `code` is one. */
  | { readonly kind: 'value'; readonly code: string; readonly closed: readonly (string | number)[] };

export interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly shape: Shape;
  /** What an editor says of it. */
  readonly words: string;
}

export interface Input {
  /** `IssueCredentialByAgentIdInput` */
  readonly name: string;
  readonly shape: Shape;
}

/** All inputs that the client's main entry exports; of a union, each alternative. */
export function readInputs(editor: Editor): readonly Input[] {
  const symbols = editor
    .exportsOf('@one37id/agency')
    .filter(({ name }) => name.endsWith('Input') && name !== 'NoInput');
  const checker = editor.program.getTypeChecker();
  return symbols
    .filter(({ declarations = [] }) => !declarations.some((each) => 'typeParameters' in each && each.typeParameters))
    .flatMap((symbol) => {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      return (type.isUnion() ? type.types : [type]).map((each) => ({
        name: symbol.name,
        shape: shapeOf(each) ?? fail(symbol),
      }));
    });

  function shapeOf(type: ts.Type): Shape | undefined {
    const forms = type.isUnion() ? type.types : [type];
    const literals = forms.flatMap((each) => (each.isStringLiteral() || each.isNumberLiteral() ? [each.value] : []));
    if (literals.length > 0)
      return { kind: 'value', code: JSON.stringify(literals[0]), closed: forms.some(isText) ? [] : literals };
    return forms.map(shapeOfForm).find((each) => each !== undefined);
  }

  function shapeOfForm(type: ts.Type): Shape | undefined {
    const value = (code: string): Shape => ({ kind: 'value', code, closed: [] });
    if (isText(type) || type.flags & ts.TypeFlags.Unknown) return value(`'text'`);
    if (type.flags & ts.TypeFlags.Number) return value('1');
    if (type.flags & ts.TypeFlags.BooleanLike) return value('true');
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type as ts.TypeReference).map(shapeOf);
      return items.every((item) => item !== undefined) ? value(`[${items.map(whole).join(', ')}]`) : undefined;
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      const shape = item && shapeOf(item);
      return shape && { kind: 'list', item: shape };
    }
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return undefined;
    const properties = checker.getPropertiesOfType(type);
    // What only a definition makes is no literal.
    if (properties.some(({ name }) => name.startsWith('__'))) return undefined;
    const fields = properties.flatMap((property): Field[] => {
      const shape = shapeOf(checker.getTypeOfSymbol(property));
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const words = ts.displayPartsToString(property.getDocumentationComment(checker));
      return shape === undefined ? [] : [{ name: property.name, optional, shape, words }];
    });
    return { kind: 'fields', fields };
  }
}

/** All of an input, as its declarations have it. */
export function whole(shape: Shape): string {
  if (shape.kind === 'value') return shape.code;
  if (shape.kind === 'list') return `[${whole(shape.item)}]`;
  return `{ ${shape.fields.map(({ name, shape: inner }) => `${JSON.stringify(name)}: ${whole(inner)}`).join(', ')} }`;
}

function isText({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.String) !== 0;
}

function fail({ name }: ts.Symbol): never {
  throw new Error(`${name} has no form that a test can write`);
}
