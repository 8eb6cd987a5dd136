/**
 * What stands before the paths: `base` without the end of it with which most of the paths begin, so that a prefix that
 * is in both comes once.
 *
 * @param base - The path of a server or of a `baseUrl`.
 * @param paths - All paths together: one alone could begin like the base by chance.
 * @example
 * ```ts
 * mountOf('/proxy/bc/admin', ['/bc/admin/credential/list', '/bc/admin/connection/list']) // '/proxy'
 * ```
 */
export function mountOf(base: string, paths: readonly string[]): string {
  const segments = base.split('/').filter(Boolean);
  // An end with more segments than a path has is none that it begins with.
  const most = Math.max(0, ...paths.map((path) => path.split('/').length));
  for (let at = Math.max(0, segments.length - most); at < segments.length; at++) {
    const end = `/${segments.slice(at).join('/')}/`;
    if (paths.filter((path) => path.startsWith(end)).length > paths.length / 2) return pathOf(segments.slice(0, at));
  }
  return pathOf(segments);
}

function pathOf(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment}`).join('');
}
