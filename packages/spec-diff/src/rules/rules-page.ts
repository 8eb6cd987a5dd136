import type { CallRule, Example, SchemaRule, Verdict } from './rule.ts';
import { CALL_RULES } from './rules.ts';
import { SCHEMA_RULES } from './schema-rules.ts';

const HEAD = `<!-- Made from packages/spec-diff/src/rules by its tests. Do not edit. -->

# What a change of the document means

\`npm run spec:diff\` and every import compare documents by these rules, and by no others. Each has an example, which a test
compares: it gives this change, with this class and reason, and no other.

- **breaking**: a caller's code, or what it does, may stop being right. With **\\***: installed versions of the client break on
  the wire, and code written against it stays as it is.
- **additive**: nothing that callers have today stops being right.
- **docs**: words and examples; nothing that is sent, received or typed.
`;

const SCHEMAS = `
## Schemas

What callers give is a request. What they are given is a response, or the payload of a webhook or a callback. A dash: it
means nothing in that direction.
`;

/** The page of the rules, in Markdown. */
export function rulesPage(): string {
  return [
    HEAD,
    SCHEMAS,
    table(
      ['Change', 'Before', 'After', 'In a request', 'In a response'],
      Object.values<SchemaRule>(SCHEMA_RULES).map((rule) => [
        rule.when,
        ...examples(rule),
        cell(rule.request),
        cell(rule.response),
      ]),
    ),
    ...Object.entries<Readonly<Record<string, CallRule>>>(CALL_RULES).flatMap(([title, rules]) => [
      `\n## ${title}\n\n`,
      table(
        ['Change', 'Before', 'After', 'Class and reason'],
        Object.values(rules).map((rule) => [rule.when, ...examples(rule), cell(rule)]),
      ),
    ]),
  ].join('');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return `\n${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

function examples({ before, after }: Example): readonly [string, string] {
  return [`\`${before}\``, `\`${after}\``];
}

function cell(verdict: Verdict | undefined): string {
  if (verdict === undefined) return '–';
  return `**${verdict.class}**${verdict.sourceCompatible === true ? '\\*' : ''}: ${verdict.because}`;
}
