const LOCAL = /^(localhost|([\w-]+\.)+localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Whether a host is this machine, by a name that no name server can give to another. */
export function isLocalHost(host: string): boolean {
  return LOCAL.test(host);
}

/** Whether a page was served by this machine. */
export function isLocalOrigin(origin: string): boolean {
  return isLocalHost(origin.replace(/^https?:\/\//, ''));
}
