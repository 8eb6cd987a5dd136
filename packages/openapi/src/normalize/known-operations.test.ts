import { expect, it } from 'vitest';
import { parseOverlay } from '../overlay/parse-overlay.ts';
import { knownOperations } from './known-operations.ts';

const target = (rest = '') => `$.paths.*[?@.tags[0]=='A & B.' && @.summary=='Delete by id\\'s.']${rest}`;
const overlay = (...actions: object[]) =>
  parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'T', version: '1' },
      actions: actions.map((action) => ({ description: 'Why.', ...action })),
    },
    'o.yaml',
  );

it('gathers what all overlays say of an operation, and knows the open ones', () => {
  const known = knownOperations([
    overlay(
      { target: target(), update: { operationId: 'a', 'x-agency': { resource: 'as' } } },
      { target: '$.info', update: { title: 'x' } },
    ),
    overlay(
      { target: target(), update: { 'x-agency': { method: 'delete' }, security: [] } },
      { target: target('.responses'), update: { '4XX': {} } },
    ),
  ]);
  expect([...known.values()]).toEqual([
    {
      key: "A & B.: Delete by id's.",
      tag: 'A & B.',
      summary: "Delete by id's.",
      names: { resource: 'as', method: 'delete' },
      open: true,
    },
  ]);
});
