import * as agency from '@one37id/agency';
import * as operations from '@one37id/agency/operations';
import * as batch from '@one37id/agency-batch';
import * as testing from '@one37id/agency-testing';
import * as prism from '@one37id/agency-testing/prism';
import type { Exports } from './assemble.ts';
import type { Block } from './block.ts';
import { textOf } from './documents.ts';

const published: Exports = new Map([
  ...importsOf(operations, '@one37id/agency/operations'),
  ...importsOf(agency, '@one37id/agency'),
  ...importsOf(batch, '@one37id/agency-batch'),
  ...importsOf(testing, '@one37id/agency-testing'),
  ...importsOf(prism, '@one37id/agency-testing/prism'),
]);
const EXPORT = /^export (?:abstract )?(?:async )?(const|function|class|interface|type) (\w+)/gm;

/**
 * What an example may use without an import: in a docstring what the packages and its own file export, in a README
 * nothing.
 */
export function exportsFor({ file }: Block): Exports {
  if (file.endsWith('.md')) return new Map();
  const own = Array.from(textOf(file).matchAll(EXPORT), ([, kind = '', name = '']): [string, string] => {
    const type = kind === 'interface' || kind === 'type' ? 'type ' : '';
    return [name, `import { ${type}${name} } from '${file.replace(/^packages/, '../../..')}';`];
  });
  return new Map([...own, ...published]);
}

function importsOf(module: object, from: string): [string, string][] {
  return Object.keys(module).map((name) => [name, `import { ${name} } from '${from}';`]);
}
