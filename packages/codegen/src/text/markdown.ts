import { showHidden } from '@one37id/agency-openapi/document';

/** Markdown in which nothing of a document is markup. */
export class Markdown {
  readonly text: string;

  /** For the files of this folder. */
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Markdown from a template: a string in it is plain text on one line, whatever stands in it.
 *
 * @example
 * markdown`| ${codeSpan(method)} | ${summary} |`
 */
export function markdown(template: TemplateStringsArray, ...values: readonly (string | number | Markdown)[]): Markdown {
  return new Markdown(
    String.raw(
      { raw: template },
      ...values.map((value) => (value instanceof Markdown ? value.text : plain(String(value)))),
    ),
  );
}

export function joinMarkdown(parts: readonly Markdown[], separator: string): Markdown {
  return new Markdown(parts.map(({ text }) => text).join(separator));
}

/** A text as a code span, in a table too. */
export function codeSpan(text: string): Markdown {
  const shown = showHidden(text.replace(/\s+/g, ' ')).replaceAll('|', '\\|');
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(shown) || shown.trim() === '' ? ' ' : '';
  return new Markdown(`${fence}${pad}${shown}${pad}${fence}`);
}

function plain(text: string): string {
  return (
    showHidden(text.replace(/\s+/g, ' '))
      .replace(/[\\`*_[\]|~]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Addresses become links by themselves.
      .replace(/\b(https?|ftp|mailto):/gi, '$1\\:')
      .replace(/\b(www)\./gi, '$1\\.')
  );
}
