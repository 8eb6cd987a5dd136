/** First lines of every generated file. */
export const HEADER = '// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.';

export function docComment(lines: readonly string[], indent: string): string {
  const [only] = lines;
  if (lines.length === 1) return `${indent}/** ${only} */`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}
