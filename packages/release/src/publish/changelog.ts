/** The tag of a release, as changesets names it. */
export function releaseTag(name: string, version: string): string {
  return `${name}@${version}`;
}

/**
 * What a CHANGELOG.md says of one version, without its heading.
 *
 * @throws {Error} when it says nothing: then the version was not made by `changeset version`.
 */
export function changelogOf(changelog: string, version: string): string {
  const lines = changelog.split('\n');
  const start = lines.indexOf(`## ${version}`);
  if (start === -1) throw new Error(`The changelog has no version ${version}`);
  const end = lines.findIndex((line, index) => index > start && /^## /.test(line));
  return lines
    .slice(start + 1, end === -1 ? undefined : end)
    .join('\n')
    .trim();
}
