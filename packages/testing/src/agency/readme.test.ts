import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { document } from '../testing/use-agency.ts';
import { handlers } from './handlers.ts';

interface Named {
  readonly operationId?: string;
  readonly 'x-agency'?: { readonly resource: string; readonly method: string };
}

const { paths } = JSON.parse(await readFile(document, 'utf8')) as { readonly paths: Readonly<Record<string, Readonly<Record<string, Named>>>> };
const operations = Object.values(paths).flatMap((item) => Object.values(item)).filter(({ operationId }) => operationId !== undefined);
const methods = (isStateful: boolean): Set<string> =>
  new Set(operations.filter(({ operationId = '' }) => operationId in handlers === isStateful).map(({ 'x-agency': { resource, method } = { resource: '', method: '' } }) => `${resource}.${method}`));

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const [, table = ''] = /\n(\| \| These keep state [^]*?)\n\n/.exec(readme) ?? [];
const rows = table.split('\n').slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => Array.from(cell.matchAll(/`(\w+)`/g), ([, word = '']) => word)));
const told = (column: 1 | 2): string[] =>
  // The row that has several resources and as many methods pairs them; every other method is of each resource.
  rows.flatMap(([resources = [], ...cells]) => {
    const names = cells[column - 1] ?? [];
    return resources.length > 1 && resources.length === names.length ? resources.map((resource, at) => `${resource}.${names[at]}`) : resources.flatMap((resource) => names.map((name) => `${resource}.${name}`));
  });

describe('the table of what is remembered', () => {
  it('has every operation that keeps state', () => {
    expect(told(1).toSorted()).toEqual([...methods(true)].toSorted());
  });

  it('has the others too, but for those that a later document adds', () => {
    expect(told(2).filter((name) => !methods(false).has(name))).toEqual([]);
    const resources = new Set(rows.flatMap(([names = []]) => names));
    expect([...methods(false)].filter((name) => resources.has(name.split('.')[0] ?? '') && !told(2).includes(name))).toEqual([]);
  });
});
