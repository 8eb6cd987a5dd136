import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { streamSSE } from 'hono/streaming';
import type { ControlInput, ControlOperation } from '../control/control-operation.ts';
import { controls } from '../control/controls.ts';
import { controlDocument } from '../control/openapi.ts';
import { controlJudges, info, operations } from '../document/operations.ts';
import type { OperationRow } from '../document/operation-row.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { linkPage } from '../page/link-page.ts';
import { Refusal } from '../state/refusal.ts';
import type { AgencyEvent } from '../state/transaction.ts';
import { answerOperation, bugReply } from '../api/answer-operation.ts';
import { base64Of } from '../qr/base64.ts';
import { bodyText, TooLarge } from './body.ts';
import { isLocalOrigin } from './local.ts';
import { problemsOf, told } from '../document/problems.ts';
import { gatewayReply, jsonReply, toResponse } from '../api/reply.ts';
import { lineOf, type ReceivedRequest } from '../emulator/requests.ts';

interface Env {
  readonly Bindings: { readonly emulator: Emulator };
}

/** Where the parts are below, whatever the base path is called. */
const [API, PUBLIC, CONTROL] = ['/@api', '/@public', '/__agency'];
const CONTROL_BODY_BYTES = 512 * 1024 * 1024;

/** The routes of every mock: which one is meant comes with the request. */
export const app = new Hono<Env>({
  getPath: (request, options) => partOf(new URL(request.url).pathname, (options?.env as Env['Bindings']).emulator),
});

app.use(`${API}/*`, cors({ origin: '*', exposeHeaders: ['retry-after'] }));
app.use(`${CONTROL}/*`, cors({ origin: (origin) => (isLocalOrigin(origin) ? origin : null) }));
app.use(`${CONTROL}/*`, async (c, next) => {
  // A page of somebody else can send this much without being asked: it may look like a form, and comes with its origin.
  const origin = c.req.header('origin');
  if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== c.req.header('host') && !isLocalOrigin(origin))
    return c.json({ error: `The control interface does not answer pages of ${origin.slice(0, 100)}.` }, 403);
  return next();
});

for (const row of operations)
  app.on(row.method, API + row.path.replaceAll(/\{[^{}]+\}/g, (_, at: number) => `:p${at}`), (c) =>
    operationResponse(c.env.emulator, row, c.req.raw),
  );

app.get(`${CONTROL}/openapi.json`, (c) => c.json(controlDocument(info.version)));
app.get(`${CONTROL}/events`, async (c, next) =>
  c.req.header('accept')?.includes('text/event-stream') === true ? eventStream(c) : next(),
);
for (const control of controls) {
  app.on(control.method, control.path === '/' ? CONTROL : CONTROL + control.path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
    controlResponse(c.env.emulator, control, c.req.raw, { ...c.req.query(), ...c.req.param() }),
  );
}

app.get(`${PUBLIC}/*`, (c) => linkPage(c.env.emulator, c.req.raw));
app.get('/', (c) => c.env.emulator.front(c.req.raw));

app.notFound((c) => unknownResponse(c.env.emulator, c.req.raw));
app.onError((error, c) => (error instanceof TooLarge ? toResponse(gatewayReply(413)) : failed(error, c.env.emulator)));

function failed(error: unknown, { options }: Emulator): Response {
  const reply = bugReply(error);
  options.log?.(String(reply.body));
  return toResponse(reply);
}

/** The path as the routes have it. It stays encoded: a slash in a parameter is none of the path. */
function partOf(path: string, { options, publicPath }: Emulator): string {
  if (path.startsWith(`${options.basePath}/`)) return API + path.slice(options.basePath.length);
  if (path.startsWith(`${publicPath}/`)) return PUBLIC + path.slice(publicPath.length);
  return path.startsWith('/@') ? '/@none' : path;
}

async function operationResponse(emulator: Emulator, row: OperationRow, request: Request): Promise<Response> {
  const started = performance.now();
  const { pathname, search } = new URL(request.url);
  const at = emulator.state.now().toISOString();
  const record = (part: Pick<ReceivedRequest, 'status' | 'input' | 'problems'>): void => {
    const received = {
      operation: row.id,
      method: row.method,
      path: row.path,
      headers: [...request.headers.keys()],
      at,
      ...part,
    };
    emulator.record(received);
    emulator.options.log?.(lineOf(received, performance.now() - started));
  };
  try {
    const body = await bodyText(request, emulator.options.maxBodyBytes);
    const { reply, input, problems, latencyMs } = answerOperation(emulator, {
      row,
      path: pathname.slice(emulator.options.basePath.length),
      search,
      headers: request.headers,
      body,
    });
    record({ status: reply.breaks === 'reset' ? 0 : reply.status, input, problems });
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    return toResponse(reply);
  } catch (error) {
    const reply = error instanceof TooLarge ? gatewayReply(413) : bugReply(error);
    record({
      status: reply.status,
      input: {},
      problems: [{ pointer: '', rule: error instanceof Error ? error.message : String(error) }],
    });
    return toResponse(reply);
  }
}

async function controlResponse(
  emulator: Emulator,
  { body: name, status, run }: ControlOperation,
  request: Request,
  parameters: ControlInput['parameters'],
): Promise<Response> {
  try {
    const body = name === undefined ? undefined : await controlBody(request, name);
    const answer = run(emulator, { parameters, body: body as never });
    return answer === undefined
      ? new Response(null, { status: 204 })
      : Response.json(answer, { status: status ?? 200 });
  } catch (error) {
    const statusOf =
      error instanceof Refusal
        ? { unknown: 404, conflict: 409, invalid: 400 }[error.kind]
        : error instanceof TooLarge
          ? 413
          : 400;
    return Response.json({ error: error instanceof Error ? error.message : String(error) }, { status: statusOf });
  }
}

async function controlBody(request: Request, name: string): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (name === 'scan' && type.startsWith('image/png'))
    return { png: base64Of(new Uint8Array(await request.arrayBuffer())) };
  const text = await bodyText(request, CONTROL_BODY_BYTES);
  // Nothing that a page of somebody else could send unasked.
  if (text !== '' && !/^application\/json\b/i.test(type))
    throw new Refusal('Send it as content-type application/json.', 'invalid');
  const body = parsed(text === '' ? '{}' : text);
  const problems = problemsOf(controlJudges[name], body);
  if (problems.length > 0) throw new Refusal(`${told(problems)}.`, 'invalid');
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('The body must be JSON.', 'invalid');
  }
}

/** Each event as it happens, and before those after the last one that was seen. */
function eventStream(c: Parameters<typeof streamSSE>[0]): Response {
  const { emulator } = c.env as Env['Bindings'];
  return streamSSE(c, async (stream) => {
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? Number.NaN);
    const waiting: AgencyEvent[] = Number.isNaN(after) ? [] : emulator.state.events.filter(({ id }) => id > after);
    let wake = (): void => {};
    const end = emulator.state.listen((event) => {
      waiting.push(event);
      wake();
    });
    stream.onAbort(() => wake());
    emulator.streams.add(stream);
    try {
      await stream.write(': this is the emulator, and not the API\n\n');
      while (!stream.aborted && !stream.closed) {
        const event = waiting.shift();
        if (event === undefined) await new Promise<void>((resolve) => void (wake = resolve));
        else await stream.writeSSE({ id: String(event.id), event: event.type, data: JSON.stringify(event) });
      }
    } finally {
      end();
      emulator.streams.delete(stream);
    }
  });
}

async function unknownResponse(emulator: Emulator, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const { basePath } = emulator.options;
  const reason = pathname.startsWith('/__agency')
    ? 'The control interface has no such path; see /__agency/openapi.json.'
    : pathname.startsWith(`${basePath}/`)
      ? 'The API has no such operation.'
      : `The API is below ${basePath}.`;
  const message = `There is nothing at ${request.method} ${pathname.slice(0, 200)}. ${reason}`;
  const received = {
    operation: undefined,
    method: request.method,
    path: pathname,
    input: {},
    headers: [...request.headers.keys()],
    status: 404,
    problems: [{ pointer: '', rule: reason }],
    at: emulator.state.now().toISOString(),
  };
  await request.body?.cancel();
  emulator.record(received);
  emulator.options.log?.(lineOf(received, 0));
  return toResponse(jsonReply(404, { isSuccessfull: false, errorCode: 1001, message }));
}
