// A program that puts one name after the other on `Object.prototype`, and tells which of them changes what core does.
// It is one of its own, because what it does to the platform would not be good for the tests' runner.
import { readdirSync, readFileSync } from 'node:fs';
import { createClient, isAgencyError, paginate } from '@one37id/agency-core';

/**
 * What the language and Node's own parts read of every object: promises, iterators, descriptors, JSON. Who owns those
 * owns the process.
 */
const OF_THE_PLATFORM =
  /^(then|toJSON|get|set|value|writable|enumerable|configurable|next|done|return|throw|constructor|length|name|prototype|default|required)$/;

const dist = new URL('.', import.meta.resolve('@one37id/agency-core'));
const sources = readdirSync(dist, { recursive: true })
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(new URL(file, dist), 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, ''));
/** What `fetch` reads of its `init`, inherited or not. */
const OF_FETCH = [
  'method',
  'headers',
  'body',
  'referrer',
  'referrerPolicy',
  'mode',
  'credentials',
  'cache',
  'redirect',
  'integrity',
  'keepalive',
  'signal',
  'duplex',
  'priority',
  'dispatcher',
  'window',
];
const names = [
  ...new Set([...OF_FETCH, ...sources.flatMap((source) => source.match(/[A-Za-z_$][\w$]*/g) ?? [])]),
].filter((name) => !(name in {}) && !OF_THE_PLATFORM.test(name));

const SECRET = 'sk-hush';
const read = {
  id: 'getThing',
  method: 'POST',
  path: '/thing/{id}',
  auth: { name: 'hash', header: 'hash' },
  returns: 'result',
  retry: 'read',
  body: 'fields',
};
const { retry, ...once } = read;
const list = { ...read, id: 'listThings', path: '/things', query: ['tag'] };
const paging = { page: 'page', size: 'size', firstPage: 0, defaultSize: 2, items: 'items' };

/** An answer that is not the platform's: what Node's own `Response` reads of its parts is not what is tried here. */
function answerOf(status, body) {
  const chunks = [new TextEncoder().encode(body)];
  const read = async () => ({ done: chunks.length === 0, value: chunks.pop() });
  const cancel = async () => {};
  return {
    status,
    redirected: false,
    headers: { get: () => null, has: () => false },
    body: { cancel, getReader: () => ({ read, cancel }) },
  };
}

/** What is sent, given and told, as one text. */
async function story(spy) {
  const told = [];
  const answers = [
    [200, '{"isSuccessfull":true,"result":{"a":1}}'],
    [503, 'busy'],
    [400, '{"isSuccessfull":false,"errorCode":7,"message":"no"}'],
    [200, '{"isSuccessfull":true}'],
    [200, '{"isSuccessfull":true,"result":{"items":[{"id":1}]}}'],
    [200, '{"isSuccessfull":true,"result":{"items":[]}}'],
    [401, '{"isSuccessfull":false}'],
  ];
  let count = 0;
  const fetch = async (url, init) => {
    const [status, body] = answers[count++ % answers.length];
    // As the platform reads it: what is inherited counts.
    const seen = {};
    for (const name of OF_FETCH)
      seen[name] =
        name === 'signal' || name === 'dispatcher'
          ? typeof init[name]
          : name === 'body'
            ? String(init[name])
            : init[name];
    told.push([url, seen]);
    return answerOf(status, body);
  };
  const view = (...shown) => void told.push(shown);
  const options = {
    baseUrl: 'https://agency.example.com',
    credentials: { hash: SECRET },
    fetch,
    maxRetries: 0,
    timeout: 10_000,
    onRequest: view,
    onResponse: ({ durationMs, ...shown }) => view(shown),
    onError: view,
  };
  const end = async (work) =>
    told.push(
      await Promise.resolve(work).catch((error) =>
        isAgencyError(error) ? error.toJSON() : `not ours: ${String(error)}`,
      ),
    );
  const client = createClient(options);
  await end(client.call(read, { id: 'x', field: { deep: 1 } }));
  await end(client.call(once, { id: 'x', field: 1 }));
  await end(client.call(once, { id: 'x' }, { timeout: 9_000 }));
  await end(client.call(read, { id: 'x' }));
  await end(client.call(read, {}));
  await end(paginate(client, list, paging, {}).toArray());
  await end(client.with({ maxRetries: 0 }).call(once, { id: 'x' }));
  for (const given of [null, { unknown: 1 }]) {
    try {
      createClient(given);
    } catch (error) {
      told.push(error.toJSON());
    }
  }
  globalThis.fetch = fetch;
  await end(
    createClient({ baseUrl: 'https://agency.example.com' }).call({
      id: 'open',
      method: 'GET',
      path: '/open',
      returns: 'any',
    }),
  );
  return `${JSON.stringify(told)} ${spy.count}`;
}

const clean = await story({ count: 0 });
if (!clean.includes('"result"') && !clean.includes('getThing')) throw new Error('the story tells nothing');
const changed = [];
for (const name of names) {
  const spy = { count: 0 };
  const called = () => void (spy.count += 1);
  for (const value of [called, 'polluted', 7, { hash: 'polluted' }]) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true, enumerable: false });
    let now;
    try {
      now = await story(spy);
    } catch (error) {
      now = `threw ${String(error?.stack)}`;
    } finally {
      delete Object.prototype[name];
    }
    if (now !== clean) {
      const at = [...now].findIndex((sign, index) => sign !== clean[index]);
      changed.push(
        `${name} = ${typeof value === 'function' ? 'a function' : JSON.stringify(value)}: …${now.slice(Math.max(0, at - 60), at + 160)}`,
      );
      break;
    }
  }
}
console.log(JSON.stringify({ count: names.length, changed }));
