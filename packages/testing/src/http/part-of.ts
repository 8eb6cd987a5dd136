import type { HeaderReader } from '../api/headers.ts';
import { operations } from '../document/operations.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { wantsPage } from '../page/pages.ts';

/** Where the parts are below, whatever the base path is called. */
export const [API, PUBLIC, CONTROL] = ['/@api', '/@public', '/__agency'] as const;

const hasRoot = operations.some(({ method, path }) => method === 'GET' && path === '/');

/** The path as the routes have it. It stays encoded: a slash in a parameter is none of the path. */
export function partOf(path: string, headers: HeaderReader, { options: { basePath }, publicPath }: Emulator): string {
  // An API of which something is at the root: who asks for a page gets that of the emulator.
  if (path === '/' && basePath === '' && hasRoot && !wantsPage({ headers })) return `${API}/`;
  if (path === '/' || path === CONTROL || path.startsWith(`${CONTROL}/`)) return path;
  if (publicPath !== basePath && path.startsWith(`${publicPath}/`)) return PUBLIC + path.slice(publicPath.length);
  if (path.startsWith(`${basePath}/`)) return API + path.slice(basePath.length);
  return path.startsWith('/@') ? '/@none' : path;
}
