import { validateResponse } from '@one37id/agency/validators';
import type { MockAnswer } from '../gaps.ts';
import type { MockRow } from '../mock-row.ts';
import type { Answers, Asked } from '../serve.ts';
import { fit } from './fit.ts';
import { isJson, type Json, parseJson } from './json.ts';
import type { Refusal } from './refusal.ts';
import { withBody } from './write-answer.ts';

/** The failure that the document declares, with the reason in its message. Its error code is the example's: which the agency uses is not known. */
export async function refused(prism: Answers, row: MockRow, asked: Asked, { status, message }: Refusal): Promise<MockAnswer> {
  const declared = row.declared.includes(String(status)) ? status : row.failure.status;
  return withMessage(row, await prism({ ...asked, headers: { ...asked.headers, prefer: `code=${declared}` } }), message);
}

/** Prism has words of its own for it, which no agency uses. Where the document declares the status, its failure is it. */
export function unauthorized(row: MockRow, given: MockAnswer): MockAnswer {
  const { failure, declared } = row;
  if (declared.includes('401') || !isJson(failure.body)) return given;
  const answer = { status: 401, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(failure.body)) };
  return withMessage(row, answer, 'The credential is missing or wrong.');
}

function withMessage(row: MockRow, answer: MockAnswer, message: string): MockAnswer {
  const body = parseJson(answer.body);
  if (!isJson(body) || body['message'] === undefined) return answer;
  const count = (candidate: Json): number => validateResponse(row.id, answer.status, candidate).length;
  return withBody(answer, fit(body, { message }, (candidate) => count(candidate) <= count(body)));
}
