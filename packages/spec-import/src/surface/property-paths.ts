import ts from 'typescript';
import { isHidden } from './print-type.ts';

const MAX_DEPTH = 10;

/**
 * Every property that users can name in a type, by its path. Assignability alone does not see a lost one: where it was
 * optional, types with and without it go for each other, and yet code that writes or reads it no longer compiles.
 *
 * @param isOwn - Whether the declarations of a file are compared; those of libraries are the same on both sides.
 */
export function propertyPaths(
  checker: ts.TypeChecker,
  root: ts.Type,
  isOwn: (file: string) => boolean,
): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (type: ts.Type, path: string, within: readonly ts.Type[]): void => {
    if (within.includes(type) || within.length > MAX_DEPTH) return;
    const above = [...within, type];
    if (type.isUnionOrIntersection()) return type.types.forEach((part) => visit(part, path, above));
    if (!(type.flags & ts.TypeFlags.Object)) return;
    for (const signature of type.getCallSignatures()) {
      signature
        .getParameters()
        .forEach((parameter, index) => visit(checker.getTypeOfSymbol(parameter), `${path}(${index})`, above));
      visit(signature.getReturnType(), `${path}()`, above);
    }
    const { objectFlags } = type as ts.ObjectType;
    // Members of classes are compared one by one.
    if (objectFlags & ts.ObjectFlags.Class) return;
    if (objectFlags & ts.ObjectFlags.Reference)
      checker
        .getTypeArguments(type as ts.TypeReference)
        .forEach((argument, index) => visit(argument, `${path}<${index}>`, above));
    const file = type.getSymbol()?.declarations?.[0]?.getSourceFile().fileName;
    if (file !== undefined && !isOwn(file) && !(objectFlags & (ts.ObjectFlags.Mapped | ts.ObjectFlags.Anonymous)))
      return;
    for (const property of checker.getPropertiesOfType(type).filter((property) => !isHidden(property))) {
      paths.add(`${path}.${property.name}`);
      visit(checker.getTypeOfSymbol(property), `${path}.${property.name}`, above);
    }
  };
  visit(root, '', []);
  return paths;
}
