const LOCAL = /^(localhost|([\w-]+\.)+localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])(:\d+)?$/i;
const INNER = /^[\w-]+(\.[\w-]+)*(:\d+)?$/i;
const OF_NOBODY = /^[\w-]+$|\.(local|internal|lan|home\.arpa)$/i;

/** Whether a host is this machine, by a name that no name server can give to another. */
export function isLocalHost(host: string): boolean {
  return LOCAL.test(host);
}

/** Whether a page was served by this machine. */
export function isLocalOrigin(origin: string): boolean {
  return isLocalHost(origin.replace(/^https?:\/\//, ''));
}

/**
 * Whether a host is an address, or a name that only this machine's own network can give: one without a dot, or below
 * `local`, `internal`, `lan` or `home.arpa`. A page at any other name could have had it lead here.
 */
export function isOwnHost(host: string): boolean {
  return isLocalHost(host) || ADDRESS.test(host) || (INNER.test(host) && OF_NOBODY.test(host.replace(/:\d+$/, '')));
}
