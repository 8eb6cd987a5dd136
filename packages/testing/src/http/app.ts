import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { controls } from '../control/controls.ts';
import { controlDocument } from '../control/openapi.ts';
import { info } from '../document/operations.ts';
import { problemAt } from '../document/problem.ts';
import type { OperationRow } from '../document/operation-row.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { frontPage, linkPage, pageFile } from '../page/pages.ts';
import { bugReply } from '../api/answer-operation.ts';
import { bodyText, TooLarge } from './body.ts';
import { controlResponse } from './control-response.ts';
import { type Env, eventStream } from './event-stream.ts';
import { refusalOf } from './guard.ts';
import { isLocalOrigin } from './local.ts';
import { gatewayReply, jsonReply, toResponse } from '../api/reply.ts';
import { lineOf } from '../emulator/requests.ts';
import { operationAt, operationReply } from './operation-reply.ts';
import { API, CONTROL, partOf, PUBLIC } from './part-of.ts';

/** The routes of every mock: which one is meant comes with the request. */
export const app = new Hono<Env>({
  getPath: (request, options) =>
    partOf(new URL(request.url).pathname, request.headers, (options?.env as Env['Bindings']).emulator),
});

app.use(`${API}/*`, cors({ origin: '*', exposeHeaders: ['retry-after'] }));
/** What this adds to an answer. */
export const API_CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };
app.use(`${CONTROL}/*`, cors({ origin: (origin) => (isLocalOrigin(origin) ? origin : null) }));
// The API is for programs of anywhere, as an agency's is; what shows and changes the mock is not.
app.use(`${CONTROL}/*`, async (c, next) => {
  const error = refusalOf(c.req.raw);
  return error === undefined ? next() : c.json({ error }, 403);
});
app.use(`${CONTROL}/*`, async (c, next) => {
  await next();
  c.res.headers.set('x-content-type-options', 'nosniff');
  c.res.headers.set('cache-control', 'no-store');
});

app.all(`${API}/*`, (c, next) => {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const row = operationAt(method, c.req.path.slice(API.length));
  return row === undefined ? next() : operationResponse(c.env.emulator, row, c.req.raw);
});

app.get(`${CONTROL}/openapi.json`, (c) => c.json(controlDocument(info.version)));
app.get(`${CONTROL}/events`, async (c, next) =>
  c.req.header('accept')?.includes('text/event-stream') === true ? eventStream(c) : next(),
);
for (const control of controls) {
  app.on(control.method, control.path === '/' ? CONTROL : CONTROL + control.path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
    controlResponse(c.env.emulator, control, c.req.raw, { ...c.req.query(), ...c.req.param() }),
  );
}

app.get(`${CONTROL}/page/:file`, (c, next) => pageFile(c.req.param('file')) ?? next());
app.get(`${PUBLIC}/*`, (c) => linkPage(c.env.emulator, c.req.raw));
app.get('/', (c) => frontPage(c.env.emulator, c.req.raw));

app.notFound((c) => unknownResponse(c.env.emulator, c.req.raw));
app.onError((error, c) => (error instanceof TooLarge ? toResponse(gatewayReply(413)) : failed(error, c.env.emulator)));

function failed(error: unknown, { options }: Emulator): Response {
  const reply = bugReply(error);
  options.log?.(String(reply.body));
  return toResponse(reply);
}

async function operationResponse(emulator: Emulator, row: OperationRow, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const reply = await operationReply(emulator, {
    row,
    path: pathname.slice(emulator.options.basePath.length),
    search,
    headers: request.headers,
    body: () => bodyText(request, emulator.options.maxBodyBytes),
  });
  return toResponse(reply);
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
    problems: [problemAt('the path', reason)],
    at: emulator.state.now().toISOString(),
  };
  await request.body?.cancel();
  emulator.record(received);
  emulator.options.log?.(lineOf(received, 0));
  return toResponse(jsonReply(404, { isSuccessfull: false, errorCode: 1001, message }));
}
