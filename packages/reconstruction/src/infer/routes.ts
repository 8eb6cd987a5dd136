import type { PageOperation } from '../page/model.ts';
import { kebab, qualifiersOf, verbOf } from './words.ts';

export type Method = 'get' | 'post' | 'delete';

export interface Route {
  readonly method: Method;
  readonly path: string;
}

/** Rules `method-from-verb` and `path-from-words`. */
export function routeOf(operation: PageOperation): Route {
  const method = methodOf(operation);
  const action = [...(isSaid(verbOf(operation), method) ? [] : [verbOf(operation)]), ...qualifiersOf(operation)].join(
    '-',
  );
  const parameters = operation.pathParameters.map(({ name }) =>
    /(?:id|key)$/i.test(name) ? `{${name}}` : `${kebab(name)}/{${name}}`,
  );
  const segments = [prefixOf(operation.tag), action, ...parameters].filter((segment) => segment !== '');
  return { method, path: `/${segments.join('/')}` };
}

function methodOf(operation: PageOperation): Method {
  if (operation.body) return 'post';
  const verb = verbOf(operation);
  if (verb === 'get' || verb === 'check') return 'get';
  return verb === 'delete' || verb === 'remove' ? 'delete' : 'post';
}

/** Do method and prefix say the verb already? */
const isSaid = (verb: string, method: Method): boolean =>
  ['get', 'create', 'send', 'establish', 'initiate', 'add'].includes(verb) ||
  (method === 'get' && verb === 'check') ||
  (method === 'delete' && ['delete', 'remove'].includes(verb));

const filler = /\bController\b|\bManagement\b|\bBE\b|\bUsing Agency\b| - Provided by .*|External\//g;

/** `Alias External/Public Management.` -> `alias/public`, `Action Message` -> `message/action` */
function prefixOf(tag: string): string {
  const words = kebab(tag.replace(filler, ''));
  const [, family, member] = /^(alias|studio|business)-(.+)$/.exec(words) ?? [];
  if (family !== undefined) return `${family}/${member}`;
  return words.replace(/^(.+)-message$/, 'message/$1');
}
