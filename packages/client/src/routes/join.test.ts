import { expect, test } from 'vitest';
import { mountOf } from './join.ts';

test.each([
  { base: '', paths: ['/a/x', '/b/y'], want: '' },
  { base: '/', paths: ['/a/x'], want: '' },
  { base: '/bc/admin', paths: ['/a/x', '/b/y'], want: '/bc/admin' },
  { base: '/bc/admin/', paths: ['/bc/admin/a', '/bc/admin/b'], want: '' },
  { base: '/proxy/bc/admin', paths: ['/bc/admin/a', '/bc/admin/b'], want: '/proxy' },
  { base: '/bc', paths: ['/bc/admin/a', '/bc/admin/b'], want: '' },
  { base: '/bc/admin', paths: ['/admin/a', '/admin/b'], want: '/bc' },
  { base: '/bc/adm', paths: ['/bc/admin/a'], want: '/bc/adm' },
  // By chance one path begins as the base ends.
  { base: '/credential', paths: ['/credential/a', '/connection/b', '/alias/c'], want: '/credential' },
  // Half of them are not most.
  { base: '/bc/admin', paths: ['/bc/admin/a', '/connection/b'], want: '/bc/admin' },
  // A few operations live elsewhere on the host.
  { base: '/bc/admin', paths: ['/bc/admin/a', '/bc/admin/b', '/bc/studio/c'], want: '' },
])('$base before $paths: $want', ({ base, paths, want }) => {
  expect(mountOf(base, paths)).toBe(want);
});
