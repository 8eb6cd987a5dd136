import type { InspectedPackage } from './inspect-package.ts';

/** What would be published, for people: each package with its hashes and every file, then what is wrong with it. */
export function formatPackages(packages: readonly InspectedPackage[]): string {
  return packages.map(formatPackage).join('\n');
}

function formatPackage({
  name,
  version,
  size,
  unpackedSize,
  shasum,
  integrity,
  files,
  release,
  problems,
}: InspectedPackage): string {
  const facts = [
    ['access', `${release.access}, tag ${release.tag}`],
    ['size', `${bytes(size)} packed, ${bytes(unpackedSize)} unpacked, ${files.length} files`],
    ['integrity', integrity],
    ['shasum', shasum],
  ];
  const lines = [
    `${name} ${version}`,
    ...facts.map(([key = '', value = '']) => `  ${key.padEnd(10)} ${value}`),
    ...files.map((file) => `  ${bytes(file.size).padStart(13)} ${file.path}`),
    ...problems.map((problem) => `  PROBLEM    ${problem.replaceAll('\n', '\n             ')}`),
  ];
  return `${lines.join('\n')}\n`;
}

function bytes(count: number): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} B`;
}
