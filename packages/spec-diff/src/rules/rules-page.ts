import { agrees, type Check, OASDIFF } from './oasdiff.ts';
import type { CallRule, Example, SchemaRule, Verdict } from './rule.ts';
import { CALL_RULES, verdictOf } from './rules.ts';
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

const OTHERS = `
## Compared with oasdiff

[oasdiff](https://github.com/oasdiff/oasdiff) compares documents for anyone who calls an API; here it is known who calls: the
client. Its checks, and what they are here. Where the verdicts differ, the reason stands beside them; a warning agrees with
either. \`*\` stands for several checks that differ in the place alone.
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
    OTHERS,
    table(['Check', 'Level', 'Here', 'Where they differ'], OASDIFF.map(comparison)),
  ].join('');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return `\n${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

function examples({ before, after }: Example): readonly [string, string] {
  return [`\`${before}\``, `\`${after}\``];
}

function comparison({ check, level, kind, because }: Check): readonly string[] {
  const severity = kind === undefined ? 'no change' : verdictOf(kind).class;
  const isSame = agrees(level, severity === 'breaking');
  return [
    check.replaceAll('*', '\\*'),
    level,
    `${severity}${kind === undefined ? '' : ` (\`${kind}\`)`}`,
    isSame ? '' : (because ?? ''),
  ];
}

function cell(verdict: Verdict | undefined): string {
  if (verdict === undefined) return '–';
  return `**${verdict.class}**${verdict.sourceCompatible === true ? '\\*' : ''}: ${verdict.because}`;
}
