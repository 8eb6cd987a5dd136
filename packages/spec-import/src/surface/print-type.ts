import ts from 'typescript';

const MAX_DEPTH = 12;

export interface TypePrinter {
  /** The type's structure; names stand for what is exported and for what other packages declare. */
  print(type: ts.Type): string;
  /** The same for a type's own declaration: its name is not used. */
  expand(type: ts.Type): string;
  signature(signature: ts.Signature): string;
}

/**
 * Writes types so that two of them have the same text when they are the same for users: types that are not exported
 * are written out, intersections of objects are one object, and the order of properties and alternatives does not
 * count.
 *
 * @param exported - Names of the symbols that users can import.
 * @param isOwn - Whether a file is one whose declarations are compared (and not a library's).
 */
export function typePrinter(
  checker: ts.TypeChecker,
  exported: ReadonlyMap<ts.Symbol, string>,
  isOwn: (file: string) => boolean,
): TypePrinter {
  const nameOf = (symbol: ts.Symbol | undefined): string | undefined => {
    if (symbol === undefined) return undefined;
    const known = exported.get(symbol);
    if (known !== undefined) return known;
    const file = symbol.declarations?.[0]?.getSourceFile().fileName;
    return file === undefined ||
      isOwn(file) ||
      symbol.flags & (ts.SymbolFlags.TypeLiteral | ts.SymbolFlags.ObjectLiteral | ts.SymbolFlags.Function)
      ? undefined
      : symbol.name;
  };
  const args = (types: readonly ts.Type[], within: readonly ts.Type[]) =>
    types.length === 0 ? '' : `<${types.map((type) => write(type, within)).join(', ')}>`;

  const write = (type: ts.Type, within: readonly ts.Type[]): string => {
    const alias =
      type.aliasTypeArguments === undefined ? nameOf(type.aliasSymbol) : exported.get(type.aliasSymbol as ts.Symbol);
    if (alias !== undefined) return alias + args(type.aliasTypeArguments ?? [], within);
    const symbol = type.getSymbol();
    const name =
      isObjectType(type) && !(type.objectFlags & (ts.ObjectFlags.Anonymous | ts.ObjectFlags.Mapped))
        ? nameOf(symbol)
        : undefined;
    if (name !== undefined && !checker.isArrayType(type)) return name + args(argumentsOf(checker, type), within);
    return structure(type, within);
  };

  const structure = (type: ts.Type, within: readonly ts.Type[]): string => {
    if (within.includes(type)) return '(recursive)';
    if (within.length > MAX_DEPTH) return '(deeper)';
    const above = [...within, type];
    if (type.flags & ts.TypeFlags.Boolean) return 'boolean';
    if (type.isUnion()) return joined(type.types, ' | ', above);
    // `Array` or `ReadonlyArray`.
    if (checker.isArrayType(type))
      return `${type.symbol.name}${args(checker.getTypeArguments(type as ts.TypeReference), above)}`;
    if (checker.isTupleType(type)) return tupleText(type as ts.TupleTypeReference, above);
    if (
      type.isIntersection() &&
      !type.types.every((part) => isObjectType(part) && part.getCallSignatures().length === 0)
    )
      return joined(type.types, ' & ', above);
    if (isObjectType(type) || type.isIntersection()) return objectText(type, above);
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  };

  const tupleText = (type: ts.TupleTypeReference, within: readonly ts.Type[]): string => {
    const { readonly, elementFlags } = type.target;
    const items = checker.getTypeArguments(type).map((item, index) => {
      const flags = elementFlags[index] ?? ts.ElementFlags.Required;
      return `${flags & ts.ElementFlags.Variable ? '...' : ''}${write(item, within)}${flags & ts.ElementFlags.Optional ? '?' : ''}`;
    });
    return `${readonly ? 'readonly ' : ''}[${items.join(', ')}]`;
  };

  const joined = (types: readonly ts.Type[], separator: string, within: readonly ts.Type[]): string => {
    // `true | false` among other alternatives is boolean.
    const texts = new Set(types.map((type) => write(type, within)));
    if (texts.has('true') && texts.has('false')) {
      for (const half of ['true', 'false']) texts.delete(half);
      texts.add('boolean');
    }
    return `(${[...texts].sort().join(separator)})`;
  };

  const objectText = (type: ts.Type, within: readonly ts.Type[]): string => {
    const calls = type.getCallSignatures().map((call) => signatureText(call, within));
    const indices = checker
      .getIndexInfosOfType(type)
      .map((info) => `[${write(info.keyType, within)}]: ${write(info.type, within)}`);
    const properties = checker
      .getPropertiesOfType(type)
      .filter((property) => !isHidden(property))
      .map(
        (property) =>
          `${property.name}${property.flags & ts.SymbolFlags.Optional ? '?' : ''}: ${write(checker.getTypeOfSymbol(property), within)}`,
      );
    const members = [...properties.sort(), ...indices.sort()];
    if (calls.length === 1 && members.length === 0) return calls[0] ?? '';
    return `{ ${[...calls, ...members].join('; ')} }`;
  };

  const signatureText = (signature: ts.Signature, within: readonly ts.Type[]): string => {
    const generics = signature.getTypeParameters()?.map((type) => {
      const constraint = type.getConstraint();
      return constraint === undefined ? type.symbol.name : `${type.symbol.name} extends ${write(constraint, within)}`;
    });
    const parameters = signature.getParameters().map((parameter) => {
      const { valueDeclaration } = parameter;
      const declaration = valueDeclaration && ts.isParameter(valueDeclaration) ? valueDeclaration : undefined;
      const optional = declaration !== undefined && checker.isOptionalParameter(declaration);
      const rest = declaration?.dotDotDotToken === undefined ? '' : '...';
      return `${rest}${write(checker.getTypeOfSymbol(parameter), within)}${optional ? '?' : ''}`;
    });
    return `${generics === undefined ? '' : `<${generics.join(', ')}>`}(${parameters.join(', ')}) => ${write(signature.getReturnType(), within)}`;
  };

  return {
    print: (type) => write(type, []),
    expand: (type) => structure(type, []),
    signature: (signature) => signatureText(signature, []),
  };
}

/** What users cannot reach: `#private`, `private` and `protected` members. */
export function isHidden(property: ts.Symbol): boolean {
  const declaration = property.valueDeclaration;
  const hidden =
    declaration !== undefined &&
    ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);
  return /^(#|__#)/.test(property.name) || Boolean(hidden);
}

const isObjectType = (type: ts.Type): type is ts.ObjectType => (type.flags & ts.TypeFlags.Object) !== 0;
const isReference = (type: ts.Type): type is ts.TypeReference =>
  isObjectType(type) && (type.objectFlags & ts.ObjectFlags.Reference) !== 0;

/** Without the `this` type, with which the arguments of a class or interface end. */
function argumentsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type).slice(0, type.target.typeParameters?.length ?? 0) : [];
}
