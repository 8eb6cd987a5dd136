import { isLocalOrigin, isOwnHost } from './local.ts';

/**
 * Why a request for the page or the control interface is not answered: it comes from a page of somebody else, or by a
 * name that somebody else may have given to this machine. Programs that are no browser send neither.
 */
export function refusalOf({ url, headers }: Request): string | undefined {
  const host = headers.get('host') ?? new URL(url).host;
  if (!isOwnHost(host))
    return `The mock agency is not shown under the name ${host.slice(0, 100)}: use its address, or localhost.`;
  const origin = headers.get('origin');
  if (origin !== null)
    return origin === `http://${host}` || origin === `https://${host}` || isLocalOrigin(origin)
      ? undefined
      : `The control interface does not answer pages of ${origin.slice(0, 100)}.`;
  // What a page of somebody else asks for without its origin: an image, a script, a frame. A link that is clicked is
  // none of that.
  return headers.get('sec-fetch-site') === 'cross-site' && headers.get('sec-fetch-mode') !== 'navigate'
    ? 'The control interface does not answer pages of somebody else.'
    : undefined;
}
