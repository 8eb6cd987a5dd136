import { isSection, type MaybeNamed, readFields } from './field.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Body, Field, Page, PageOperation, Sample } from './model.ts';
import { readSample, responseOf } from './sample.ts';

/**
 * Parses the text of the reference page.
 *
 * @throws Error naming the line when there is anything on the page that it does not understand.
 */
export function parsePage(text: string): Page {
  const lines = linesOf(text);
  lines.expect('Skip to main content');
  lines.skipBlank();
  const [, title, version] = /^(.+) \(([\d.]+)\)$/.exec(lines.next()) ?? [];
  if (title === undefined || version === undefined) return lines.fail('no title before');
  lines.skipBlank();
  lines.expect('Download OpenAPI specification:Download');
  lines.skipBlank();
  const description = lines.next();
  return { title, version, description, operations: readOperations(lines) };
}

function readOperations(lines: Lines): PageOperation[] {
  const operations: PageOperation[] = [];
  let tag: string | undefined;
  for (;;) {
    lines.skipBlank();
    let heading = lines.next();
    if (heading === 'X') return readEnd(lines, operations);
    if (!isSection(lines.peekText())) {
      tag = heading;
      lines.skipBlank();
      heading = lines.next();
    }
    // Right after a tag comes a summary, and after a summary a section: so no unknown section passes as a tag.
    if (tag === undefined || !isSection(lines.peekText()))
      return lines.fail(`neither a tag nor a summary (${heading}) before`);
    operations.push(readOperation(lines, tag, heading));
  }
}

/** The capture ends with two words of the page's own buttons. */
function readEnd(lines: Lines, operations: PageOperation[]): PageOperation[] {
  lines.skipBlank();
  lines.expect('Graph View');
  if (lines.peekText() !== undefined) lines.fail('more after the end');
  return operations;
}

function readOperation(lines: Lines, tag: string, summary: string): PageOperation {
  lines.skipBlank();
  const authorizations = lines.take('Authorizations:') ? [lines.next()] : [];
  lines.skipBlank();
  const pathParameters = lines.take('path Parameters') ? named(readFields(lines), lines) : [];
  const headerParameters = lines.take('header Parameters') ? named(readFields(lines), lines) : [];
  const hasBody = lines.take('Request Body schema: application/json');
  const required = hasBody && lines.take('required');
  const fields = hasBody ? readFields(lines) : [];
  lines.expect('Responses');
  lines.skipBlank();
  const body = hasBody ? readBody(lines, required, fields) : undefined;
  lines.skipBlank();
  const response = lines.take('Response samples') ? responseOf(readContent(lines).sample, lines) : 'none';
  return { tag, summary, authorizations, pathParameters, headerParameters, ...(body && { body }), response };
}

function readBody(lines: Lines, required: boolean, fields: readonly MaybeNamed[]): Body {
  lines.expect('Request samples');
  const { sample = [], exampleDescription } = readContent(lines);
  return {
    required,
    fields: named(fields, lines, sample),
    sample,
    ...(exampleDescription !== undefined && { exampleDescription }),
  };
}

function readContent(lines: Lines): { sample: Sample | undefined; exampleDescription?: string } {
  lines.skipBlank();
  lines.expect('Content type');
  lines.expect('application/json');
  if (!lines.take('Example')) return { sample: readSample(lines) };
  lines.skipBlank();
  const exampleDescription = lines.next();
  lines.skipBlank();
  return { exampleDescription, sample: readSample(lines) };
}

/** Gives nameless fields the names that the sample has and no other field does, in their order. */
function named(fields: readonly MaybeNamed[], lines: Lines, sample: Sample = []): Field[] {
  const known = new Set(fields.map((field) => field.name));
  const lost = sample.map((entry) => entry.key).filter((key) => !known.has(key));
  const result = fields.map((field): Field => {
    const name = field.name ?? lost.shift() ?? lines.fail('a field whose name is not in the sample before');
    return { ...field, name };
  });
  if (lost.length > 0) lines.fail(`a sample with unknown fields (${lost.join()}) before`);
  const order = result.map((field) => field.name);
  const sampled = sample.map((entry) => order.indexOf(entry.key));
  if (sampled.some((at, index) => index > 0 && at <= (sampled[index - 1] ?? -1)))
    lines.fail('a sample in another order before');
  return result;
}
