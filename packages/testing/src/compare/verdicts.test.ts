import { expect, it } from 'vitest';
import { describedReads } from './described.ts';
import { fieldsOf } from './fields.ts';
import { answering, compareWith } from './testing/one-answer.ts';

// What the document guesses of the list that is looked at, and where it has it, depends on the document.
const reads = await describedReads();
const listed = reads.find(({ row }) => row.id === 'listConnections');
if (listed?.row.pagination === undefined) throw new Error('the document has no list of connections');
const { row, isGuessed, schema, schemas } = listed;
const { items: ITEMS, total: TOTAL = 'total' } = listed.row.pagination;
const route = `${row.method} ${row.path}`;
const agentId = `/result/${ITEMS}/*/agentId`;
const isAgentIdGuessed = fieldsOf(schema, schemas).some((field) => field.place === agentId && field.isGuessed);
const OTHER = row.success === 201 ? 200 : 201;

const list = (items: readonly unknown[], more = {}): unknown => ({
  isSuccessfull: true,
  result: { [ITEMS]: items, [TOTAL]: items.length, ...more },
});
const connection = {
  agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  alias: 'com.one37id:email:ada%40example.com',
  contactType: 1,
  createdDate: '2026-10-05T08:30:00.000Z',
  displayName: 'Ada',
  withStageAccess: false,
};
const failure = { isSuccessfull: false, errorCode: 1, message: 'no' };
const page = '<!DOCTYPE html><html><body>Sign in</body></html>';
const nest = { statusCode: 404, message: 'Cannot POST /bc/admin/connection/list', error: 'Not Found' };
const never = (): void => {};

/**
 * What is said of `listConnections`, when every path answers so. Guesses are those of the route, the status and one
 * field.
 */
it.each<{
  name: string;
  given: Parameters<typeof compareWith>[0];
  args?: readonly string[];
  want: { verdict: string; route: string; status: string; agentId: string; why?: string };
  code: number;
}>([
  {
    name: 'as documented',
    given: answering(row.success, list([connection])),
    want: { verdict: 'conforms', route: 'confirmed', status: 'confirmed', agentId: 'confirmed' },
    code: 1, // the other operations are lists of connections here, too
  },
  {
    name: 'a field of another type',
    given: answering(row.success, list([connection, { ...connection, agentId: 7 }])),
    want: { verdict: 'drifts', route: 'confirmed', status: 'confirmed', agentId: 'refuted, number' },
    code: 1,
  },
  {
    name: 'a field is missing',
    given: answering(row.success, list([{ ...connection, agentId: undefined }])),
    want: { verdict: 'drifts', route: 'confirmed', status: 'confirmed', agentId: 'refuted, missing' },
    code: 1,
  },
  {
    name: 'another status',
    given: answering(OTHER, list([connection])),
    want: { verdict: 'drifts', route: 'confirmed', status: `refuted, ${OTHER}`, agentId: 'confirmed' },
    code: 1,
  },
  {
    name: 'an empty list',
    given: answering(row.success, list([])),
    want: { verdict: 'nothing to compare', route: 'confirmed', status: 'confirmed', agentId: 'not seen' },
    code: 1,
  },
  ...[200, 401, 404].map((status) => ({
    name: `a login page with ${status}`,
    given: answering(status, page, 'text/html; charset=utf-8'),
    want:
      status === 401
        ? {
            verdict: 'failed',
            route: 'not seen',
            status: 'not seen',
            agentId: 'not seen',
            why: 'answered 401: the credential is not taken',
          }
        : {
            verdict: 'no such route',
            route: `refuted, answered ${status} with a web page`,
            status: 'not seen',
            agentId: 'not seen',
            why: `answered ${status} with a web page`,
          },
    code: status === 401 ? 3 : 1,
  })),
  {
    name: 'a page that says it is JSON',
    given: answering(200, page),
    want: {
      verdict: 'no such route',
      route: 'refuted, answered 200 with a web page',
      status: 'not seen',
      agentId: 'not seen',
      why: 'answered 200 with a web page',
    },
    code: 1,
  },
  ...[404, 405].flatMap((status) =>
    [nest, 'nothing here', ''].map((body) => ({
      name: `${status} of the server (${typeof body === 'string' ? `'${body}'` : 'JSON'})`,
      given: answering(status, body, typeof body === 'string' ? 'text/plain' : 'application/json'),
      want: {
        verdict: 'no such route',
        route: `refuted, answered ${status}, and not as the API does`,
        status: 'not seen',
        agentId: 'not seen',
        why: `answered ${status}, and not as the API does`,
      },
      code: 1,
    })),
  ),
  // A gateway, a health check, the fallback of a server: it answers whatever is asked, and so confirms nothing.
  ...['{}', '[]', '{"status":"ok"}', 'null', '"ok"', 'ok', ''].map((body) => ({
    name: `anybody's success, ${JSON.stringify(body)}`,
    given: answering(row.success, body, body === 'ok' ? 'text/plain' : 'application/json'),
    want: {
      verdict: 'drifts',
      route: 'not seen',
      status: 'not seen',
      agentId: 'not seen',
    },
    code: 1,
  })),
  {
    name: 'a refusal of the API',
    given: answering(400, failure),
    want: { verdict: 'refused', route: 'confirmed', status: 'not seen', agentId: 'not seen' },
    code: 0,
  },
  {
    name: 'a wrong key',
    given: answering(401, failure),
    want: {
      verdict: 'failed',
      route: 'not seen',
      status: 'not seen',
      agentId: 'not seen',
      why: 'answered 401: the credential is not taken',
    },
    code: 3,
  },
  {
    name: 'a redirect to a login',
    given: (_, outgoing) => outgoing.writeHead(302, { location: '/login' }).end(),
    want: {
      verdict: 'failed',
      route: 'not seen',
      status: 'not seen',
      agentId: 'not seen',
      why: 'answered 302, a redirect, which is not followed',
    },
    code: 3,
  },
  {
    name: 'no answer in time',
    given: never,
    args: ['--json', '--timeout', '0.05'],
    want: { verdict: 'failed', route: 'not seen', status: 'not seen', agentId: 'not seen', why: 'AgencyTimeoutError' },
    code: 3,
  },
])('$name', async ({ given, args, want, code }) => {
  const compared = await compareWith(given, args);
  const [found] = compared.findings.filter(({ operation }) => operation === 'listConnections');
  const outcome = (about: string): string =>
    (found?.guesses ?? [])
      .filter((guess) => guess.about === about)
      .map((guess) => (guess.found === undefined ? guess.outcome : `${guess.outcome}, ${guess.found}`))
      .join();
  expect({
    verdict: found?.verdict,
    route: outcome('route'),
    status: outcome('status'),
    agentId: outcome(agentId),
    ...(found?.why === undefined ? {} : { why: found.why }),
  }).toEqual({
    ...want,
    // What is no guess has no outcome.
    route: isGuessed.route ? want.route : '',
    status: isGuessed.status ? want.status : '',
    agentId: isAgentIdGuessed ? want.agentId : '',
  });
  expect(compared.code).toBe(code);
});

it('after the time for all nothing is sent any more, and everything has its finding', async () => {
  const { called, findings } = await compareWith(never, ['--json', '--total', '2']);
  // The first that the key is enough for.
  const asked = reads.find(({ row }) => row.auth?.name === 'hash')?.row;
  expect(called).toEqual([`${asked?.method} /bc/admin${asked?.path}`]);
  const [first, ...others] = findings.filter(({ why }) => why === 'the time for all was over');
  expect(first).toMatchObject({ operation: asked?.id, verdict: 'failed' });
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(({ verdict }) => verdict !== 'not tried')).toEqual([]);
  expect(findings.filter(({ verdict }) => verdict === 'conforms')).toEqual([]);
});

it('each read is sent once, whatever comes back', async () => {
  const { called } = await compareWith(answering(503, failure));
  expect(called.length).toBeGreaterThan(1);
  expect(new Set(called).size).toBe(called.length);
});

it('what is found is printed before the next is asked', async () => {
  const seen: number[] = [];
  const { called } = await compareWith((incoming, outgoing, printed) => {
    seen.push(printed.filter((line) => line.includes('"listConnections"')).length);
    answering(400, failure)(incoming, outgoing, printed);
  });
  expect(called.length).toBeGreaterThan(1);
  expect(seen).toEqual(called.map((_, index) => (index === 0 ? 0 : 1)));
});

it('its report says how far it is, and what was found, in words', async () => {
  const { printed } = await compareWith(
    answering(row.success, list([{ ...connection, agentId: 7 }], { trace: 'x' })),
    [],
  );
  const report = printed.join('\n');
  expect(report).toMatch(/^\d+ reads are compared with /);
  const [, at, rest = ''] = /\n\[(\d+)\/\d+\] (drifts: listConnections, [^]*?)(?=\n\[|$)/.exec(report) ?? [];
  expect(Number(at)).toBe(reads.indexOf(listed) + 1);
  expect(rest).toContain(`drifts: listConnections, ${route}: answered ${row.success}\n`);
  expect(rest.split(`refuted    ${agentId} `)).toHaveLength(isAgentIdGuessed ? 2 : 1);
  expect(rest).toMatch(isAgentIdGuessed ? /^ {2}guesses: \d+ confirmed, 1 refuted(, \d+ not seen)?$/m : /^drifts/);
  expect(rest).toContain(`    /result/${ITEMS}/0/agentId must be a string`);
  expect(report).toMatch(/\nOperations: .*\d+ drifts/);
  expect(report).toContain('The agency is not as the document says.');
  for (const value of ['Ada', connection.alias, connection.createdDate]) expect(report).not.toContain(value);
});
