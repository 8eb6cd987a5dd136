import { isObject } from '../document/schema.ts';
import { infer, objectIn, type NormalizationContext, workingOperations } from './normalization-context.ts';

/**
 * Says of each operation what a success is. An empty success beside one with content is what NestJS adds to a POST that
 * documents its answer under another status: it says nothing, and the described one counts. Where no success is
 * documented at all, nothing is said of what one looks like.
 */
export function settleSuccesses(context: NormalizationContext): void {
  const settled: string[] = [];
  for (const each of workingOperations(context.document)) {
    const { operation, method, path } = each;
    const responses = objectIn(operation.responses);
    const successes = Object.keys(responses).filter((status) => /^2(\d\d|XX)$/i.test(status));
    const described = successes.filter((status) => hasContent(responses[status]));
    const empty = successes.filter((status) => !described.includes(status) && !NOTHING_COMES.has(status));
    if (described.length > 0 && empty.length > 0) {
      for (const status of empty) delete responses[status];
      settled.push(`${method.toUpperCase()} ${path}`);
    }
    if (successes.length > 0) continue;
    if (Object.keys(responses).some((status) => status.startsWith('3'))) {
      context.leaveOut(each, 'answers by a redirect, which the client does not follow');
      continue;
    }
    const success = { description: 'Success; its form is not documented.' };
    infer(success, 'status', 'status-of-success');
    infer(success, 'description', 'response-description');
    responses[method === 'post' ? '201' : '200'] = success;
  }
  if (settled.length > 0)
    context.note(
      `${settled.length} operations document an empty success beside a described one, as NestJS does for a POST: the described one counts (${settled.slice(0, 3).join(', ')}${settled.length > 3 ? ' …' : ''}).`,
    );
}

/** These statuses say themselves that nothing comes. */
const NOTHING_COMES = new Set(['204', '205']);

const hasContent = (response: unknown): boolean =>
  isObject(response) && Object.keys(objectIn(response.content)).length > 0;
