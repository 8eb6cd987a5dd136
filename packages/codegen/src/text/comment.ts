import { Code } from './code.ts';
import { showHidden } from '@one37id/agency-openapi/document';

/** Text of a comment, one line or more, in which nothing of a document is markup or ends the comment. */
export class Words {
  readonly text: string;

  /** For the files of this folder. */
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Text of a comment from a template: a string in it is plain text, whatever stands in it; words keep their markup.
 *
 * @example
 * words`@param input.${name} - ${description}`
 */
export function words(template: TemplateStringsArray, ...values: readonly (string | number | Words)[]): Words {
  const text = String.raw(
    { raw: template },
    ...values.map((value) => (value instanceof Words ? value.text : plain(String(value)))),
  );
  // Two texts side by side could make together what neither is.
  return new Words(text.replaceAll('*/', '*\\/'));
}

/** A text as a code span: its backticks would end it. */
export function spanOf(text: string): Words {
  return new Words(`\`${plain(oneLine(text)).replaceAll('`', "'")}\``);
}

/** Text of several lines, such as a description. */
export function linesOf(text: string): readonly Words[] {
  const lines = plain(text.replace(/\r\n?/g, '\n')).split('\n');
  // A fence that is never closed would swallow everything below it.
  return staysOpen(lines)
    ? lines.map((line) => new Words(line.replace(FENCE, '$1\\$2$3')))
    : lines.map((line) => new Words(line));
}

const FENCE = /^(\s*)(`{3,}(?!.*`)|~{3,})(.*)/;

/** Whether a fence is open at the end: what closes one are as many of its marks or more, alone on a line. */
function staysOpen(lines: readonly string[]): boolean {
  let open: string | undefined;
  for (const line of lines) {
    const [, , marks = '', rest = ''] = FENCE.exec(line) ?? [];
    if (open === undefined) open = marks || undefined;
    else if (marks.startsWith(open) && rest.trim() === '') open = undefined;
  }
  return open !== undefined;
}

/**
 * Lines of code, as an example shows them: what a comment must not hold is spelled so that the literals keep their
 * values.
 */
export function exampleOf(code: Code): readonly Words[] {
  return code.text.split('\n').map((line) => new Words(line.replaceAll('*/', '*\\/').replace(/([\s{])@/g, '$1\\x40')));
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A documentation comment. */
export function docComment(lines: readonly Words[], indent = ''): Code {
  const texts = lines.flatMap(({ text }) => text.split('\n'));
  if (texts.length === 1) return new Code(`${indent}/** ${texts[0]} */`);
  return new Code([`${indent}/**`, ...texts.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n'));
}

/** A comment to the end of the line. */
export function lineComment(line: Words): Code {
  return new Code(`// ${oneLine(line.text)}`);
}

/** Ends no comment and begins no tag (`@deprecated`, `{@link …}`); what is hidden is written out. */
function plain(text: string): string {
  return showHidden(text, { '\n': '\n' })
    .replaceAll('*/', '*\\/')
    .replace(/(^|[\s{(])@(?=\S)/g, '$1\\@');
}
