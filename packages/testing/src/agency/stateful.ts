import type { MockAnswer } from '../gaps.ts';
import { findRow, type MockDocument, type MockRow } from '../mock-row.ts';
import type { Answers, Asked } from '../serve.ts';
import { handlers } from './handlers.ts';
import { readInput } from './input.ts';
import type { Json } from './json.ts';
import { refused, unauthorized } from './refuse.ts';
import { Refusal } from './refusal.ts';
import type { ReceivedRequest } from './requests.ts';
import { keepRight, type Secrets } from './secrets.ts';
import type { State } from './state.ts';
import { writeAnswer } from './write-answer.ts';

export interface Desk {
  readonly secrets: Secrets;
  readonly state: () => State;
  readonly onRequest: (request: ReceivedRequest) => void;
}

/**
 * Answers from a state what Prism would answer from examples. Prism is asked first, so a request is judged by the document, and
 * what Prism refuses changes nothing; its answer is the form of this one.
 */
export function statefulAnswers(prism: Answers, rows: readonly MockRow[], document: MockDocument, { secrets, state, onRequest }: Desk): Answers {
  return async (asked) => {
    const row = findRow(rows, asked);
    if (row === undefined) return prism(asked);
    const input = readInput(row, asked);
    const answer = await answered(prism, row, keepRight(document, secrets, asked), input, state());
    const { id: operation, method, template: path } = row;
    onRequest({ operation, method, path, input, headers: Object.keys(asked.headers), status: answer.status });
    return answer;
  };
}

async function answered(prism: Answers, row: MockRow, asked: Asked, input: Json, state: State): Promise<MockAnswer> {
  const { prefer = '', ...headers } = asked.headers;
  // Half of an answer: of what the state answers, after it was done. That is what a cut connection is.
  const isCut = String(prefer).includes('body=cut');
  const example = await prism({ ...asked, headers: isCut ? headers : asked.headers });
  if (example.status === 401 && !String(prefer).includes('code=401')) return unauthorized(row, example);
  const handler = handlers[row.id];
  if (handler === undefined || example.status >= 300) return isCut ? half(example) : example;
  try {
    const answer = handler(input, state) ?? undefined;
    const whole = answer === undefined ? example : writeAnswer(row, example, answer, input);
    return isCut ? half(whole) : whole;
  } catch (error) {
    if (error instanceof Refusal) return refused(prism, row, asked, error);
    throw error;
  }
}

function half({ status, headers, body }: MockAnswer): MockAnswer {
  return { status, headers: { ...headers, 'content-length': undefined }, body: body.subarray(0, body.length / 2) };
}
