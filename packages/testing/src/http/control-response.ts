import type { ControlInput, ControlOperation } from '../control/control-operation.ts';
import { controlValidators } from '../document/operations.ts';
import { problemAt } from '../document/problem.ts';
import { problemsOf, told } from '../document/problems.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { base64Of } from '../qr/base64.ts';
import { DataFileError } from '../state/data-file-error.ts';
import { Refusal, refused } from '../state/refusal.ts';
import { bodyText, TooLarge } from './body.ts';

/** A snapshot is larger than anything that the API takes. */
export const CONTROL_BODY_BYTES = 512 * 1024 * 1024;

export async function controlResponse(
  emulator: Emulator,
  { method, body: name, status: success, type, run }: ControlOperation,
  request: Request,
  parameters: ControlInput['parameters'],
): Promise<Response> {
  try {
    const body = name === undefined ? undefined : await controlBody(request, name);
    const answer = run(emulator, { parameters, body: body as never });
    if (method !== 'GET') emulator.changes.tell();
    if (type !== undefined)
      return new Response(answer as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } });
    return answer === undefined
      ? new Response(null, { status: 204 })
      : Response.json(answer, { status: success ?? 200 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const status = failureStatus(error);
    // What is the caller's to mend: a message that has no place of its own speaks of the body, where there is one.
    const part = name === undefined ? 'the path' : 'the body';
    const problems = error instanceof Refusal ? error.problems : [problemAt(part, message)];
    return Response.json({ error: message, ...(status < 500 ? { problems } : {}) }, { status });
  }
}

function failureStatus(error: unknown): number {
  if (error instanceof Refusal) return { unknown: 404, conflict: 409, invalid: 400 }[error.kind];
  if (error instanceof TooLarge) return 413;
  return error instanceof DataFileError ? 500 : 400;
}

async function controlBody(request: Request, name: string): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (name === 'scan' && type.startsWith('image/png'))
    return { png: base64Of(new Uint8Array(await request.arrayBuffer())), isWhole: true };
  const text = await bodyText(request, CONTROL_BODY_BYTES);
  // Nothing that a page of somebody else could send unasked.
  if (text !== '' && !/^application\/json\b/i.test(type)) throw refused('the header content-type', 'contentType');
  const body = parsed(text === '' ? '{}' : text);
  const [first, ...more] = problemsOf(controlValidators[name], body);
  if (first !== undefined) throw new Refusal('invalid', [first, ...more], `${told([first, ...more])}.`);
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('the body', 'noJson');
  }
}
