import { expect, it } from 'vitest';
import { formatPackages } from './format-packages.ts';

it('prints exactly what would be published, and what is wrong with it', () => {
  const release = { name: '@a/b', version: '1.0.0', access: 'public' as const, tag: 'latest', tarball: 'a.tgz' };
  const files = [
    { path: 'package.json', size: 999 },
    { path: 'dist/index.js', size: 1234567 },
  ];
  const packed = {
    name: '@a/b',
    version: '1.0.0',
    size: 12345,
    unpackedSize: 1235566,
    shasum: 'abc',
    integrity: 'sha512-abc',
    files,
  };
  expect(formatPackages([{ ...packed, release, problems: ['LICENSE is missing', 'two\nlines'] }])).toBe(
    [
      '@a/b 1.0.0',
      '  access     public, tag latest',
      '  size       12,345 B packed, 1,235,566 B unpacked, 2 files',
      '  integrity  sha512-abc',
      '  shasum     abc',
      '          999 B package.json',
      '    1,234,567 B dist/index.js',
      '  PROBLEM    LICENSE is missing',
      '  PROBLEM    two',
      '             lines',
      '',
    ].join('\n'),
  );
});
