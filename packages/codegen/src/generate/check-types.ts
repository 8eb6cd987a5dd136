import ts from 'typescript';
import { GenerateError } from './generate-error.ts';
import { nameOf } from './same-literal.ts';

/**
 * Makes sure that the properties and values in generated types are texts of the document, unchanged.
 *
 * @throws {GenerateError} for the first that is not.
 */
export function checkTypes(file: string, text: string, texts: ReadonlySet<string>): void {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const visit = (node: ts.Node): void => {
    const name = ts.isPropertySignature(node)
      ? nameOf(node.name)
      : ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)
        ? node.literal.text
        : undefined;
    if (name !== undefined && !texts.has(name)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      throw new GenerateError(
        `${file}:${line + 1}: the generated types have ${JSON.stringify(name)}, which the document does not; nothing was written`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}
