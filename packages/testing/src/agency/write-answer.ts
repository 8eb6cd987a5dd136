import { validateResponse } from '@one37id/agency/validators';
import type { MockAnswer } from '../gaps.ts';
import type { MockRow } from '../mock-row.ts';
import type { Answer } from './answer.ts';
import { fit } from './fit.ts';
import { isJson, type Json, parseJson } from './json.ts';
import { pageOf } from './page.ts';
import { qrImage } from './qr-image.ts';

/**
 * Puts what the state says into the answer that the document gives as an example: its status, its form, and its fields where
 * the state has nothing to say. What the document would not allow is left out.
 */
export function writeAnswer(row: MockRow, example: MockAnswer, answer: Answer, input: Json): MockAnswer {
  if ('link' in answer) return row.image === undefined ? example : { ...example, headers: { 'content-type': row.image }, body: qrImage(answer.link) };
  const body = parseJson(example.body);
  if (!isJson(body)) return example;
  const known = problemsOf(row, example.status, body);
  const isAllowed = (candidate: Json): boolean => problemsOf(row, example.status, candidate).every((problem) => known.includes(problem));
  return withBody(example, filled(row, body, answer, input, isAllowed));
}

export function withBody(answer: MockAnswer, body: unknown): MockAnswer {
  const bytes = Buffer.from(JSON.stringify(body));
  return { ...answer, headers: { ...answer.headers, 'content-length': String(bytes.length) }, body: bytes };
}

function filled({ pagination }: MockRow, body: Json, answer: Exclude<Answer, { link: string }>, input: Json, isAllowed: (candidate: Json) => boolean): Json {
  const { result } = body;
  if ('value' in answer) return fit(body, { result: answer.value }, isAllowed);
  if (!isJson(result)) return body;
  const withResult = (candidate: Json): Json => ({ ...body, result: candidate });
  if ('fields' in answer) return withResult(fit(result, answer.fields, (candidate) => isAllowed(withResult(candidate))));
  if (pagination === undefined) return body;
  const { items, total } = pagination;
  const [example = {}] = [result[items]].flat().filter(isJson);
  const page = pageOf(answer.rows, pagination, input).map((row) => fit(example, row, (candidate) => isAllowed(withResult({ ...result, [items]: [candidate] }))));
  return withResult({ ...result, [items]: page, ...(total === undefined ? {} : { [total]: answer.rows.length }) });
}

function problemsOf({ id }: MockRow, status: number, body: Json): readonly string[] {
  return validateResponse(id, status, body).map(({ pointer, rule }) => `${pointer} ${rule}`);
}
