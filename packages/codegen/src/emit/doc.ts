import {
  type AnswerKind,
  answersOf,
  type CatalogField,
  type CatalogOperation,
  type CatalogResource,
} from '@one37id/agency-openapi/catalog';
import type { Code } from '../text/code.ts';
import { adviceOf } from './after-unknown.ts';
import { exampleOf, linesOf, oneLine, spanOf, type Words, words } from '../text/comment.ts';

export interface DocOptions {
  /** The call as an example shows it. */
  readonly call: Code;
  /** A flat function gives one page of a list, a resource method iterates. */
  readonly flat: boolean;
  /** Lines of what it takes. Default: of the operation's own fields. */
  readonly params?: readonly Words[];
}

/** Lines of an operation's docstring, all of them from the document. */
export function docOf(operation: CatalogOperation, options: DocOptions): readonly Words[] {
  return [
    summaryOf(operation),
    ...(operation.description === undefined ? [] : [words``, ...linesOf(operation.description)]),
    ...(operation.note === undefined ? [] : [words``, ...linesOf(operation.note)]),
    words``,
    ...sending(operation),
    words``,
    ...(options.params ?? operation.fields.map((field) => paramLine(field))),
    ...(operation.fields.length === 0 ? [words`@param input - None: \`{}\` or undefined.`] : []),
    words`@param options - Overrides of the client’s options for this call.`,
    words`@returns ${returnsLine(operation, options)}`,
    words`@throws {AgencyError} \`AgencyApiError\` where the agency refused, another class for each other failure.`,
    ...(operation.deprecated ? [words`@deprecated`] : []),
    words`@example`,
    words`\`\`\`ts`,
    ...exampleOf(options.call),
    words`\`\`\``,
  ];
}

/** The tags of a resource: what the document calls it. */
export function tagsOf({ methods }: CatalogResource): Words {
  const tags = new Set(
    methods.flatMap(({ operations }) => operations.map(({ tag }) => oneLine(tag).replace(/\.$/, ''))),
  );
  return words`${[...tags].join(', ')}`;
}

export function summaryOf({ summary }: CatalogOperation): Words {
  return words`${oneLine(summary)}`;
}

/** What callers need to know; the tag and what was inferred stand in api.md. */
function sending(operation: CatalogOperation): readonly Words[] {
  const once = {
    read: words`Retried when the agency cannot be reached: it only reads.`,
    idempotent: words`Retried when the agency cannot be reached: a repetition changes nothing.`,
    once: words`Sent once and never repeated by the client. Where the \`outcome\` is unknown, ${adviceOf(operation)}.`,
  };
  const headers = operation.headers.map(spanOf);
  return [
    credentialLine(operation.auth?.name),
    once[operation.retry],
    ...(headers.length === 0
      ? []
      : [
          words`Optional headers, to be given in \`options.headers\`: ${headers.reduce((all, header) => words`${all}, ${header}`)}.`,
        ]),
  ];
}

function credentialLine(name: string | undefined): Words {
  if (name === undefined) return words`Open: no credential is sent.`;
  if (name === 'hash') return words`Sent with the agency’s secret key.`;
  return name === 'studio'
    ? words`Sent with the token of the Studio user.`
    : words`Sent with the credential ${spanOf(name)}.`;
}

/** @param only - The fields with which alone this one goes. */
export function paramLine(field: CatalogField, only: readonly Words[] = []): Words {
  const about = [
    ...(only.length === 0 ? [] : [words`With ${only.reduce((all, each) => words`${all} or ${each}`)}.`]),
    ...(field.required ? [] : [words`Optional.`]),
    ...(field.description === undefined ? [] : [words`${oneLine(field.description)}`]),
  ];
  const name = paramName(field.name);
  if (about.length === 0) return words`@param ${name}`;
  return words`@param ${name} - ${about.reduce((all, each) => words`${all} ${each}`)}`;
}

/** `input.id`; a name that a tag cannot spell in brackets, as code does. */
function paramName(field: string): Words {
  return /^[\w$]+$/.test(field) ? words`input.${field}` : words`input ${spanOf(field)}`;
}

function returnsLine(operation: CatalogOperation, options: DocOptions): Words {
  if (operation.pagination !== undefined)
    return options.flat ? words`One page of the list.` : words`A page when awaited; every item when iterated.`;
  const parts = answersOf(operation).map(([status, kind]) =>
    status === '*' ? answerLine(kind) : words`${status}: ${answerLine(kind)}`,
  );
  return parts.reduce((all, part) => words`${all} ${part}`);
}

function answerLine(kind: AnswerKind): Words {
  const kinds: Readonly<Record<AnswerKind, Words>> = {
    result: words`The \`result\` of the agency’s answer.`,
    'result?': words`The \`result\` of the agency’s answer; undefined where it has none.`,
    'result|null': words`The \`result\` of the agency’s answer, which may be null.`,
    'result?|null': words`The \`result\` of the agency’s answer, which may be null; undefined where it has none.`,
    void: words`Nothing: it throws unless the agency reports success.`,
    empty: words`Nothing: it throws unless the agency answers with a success.`,
    json: words`The answer’s JSON as it is.`,
    'json|null': words`The answer’s JSON as it is, which may be null.`,
    any: words`Whatever the agency answers; its reference documents no content.`,
    image: words`The image, as bytes with their media type.`,
  };
  return kinds[kind];
}
