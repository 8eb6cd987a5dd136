import { expect, it } from 'vitest';
import { buildFrom } from '@one37id/agency-openapi/build';
import { checkDocument, operationsOf } from '@one37id/agency-openapi/document';
import { NO_ADAPTATIONS } from '@one37id/agency-openapi/normalize';
import { currentDocument } from './current-document.ts';
import { HABITS } from './habits/index.ts';
import { drawPublication, PUBLICATIONS, publish } from './publications.ts';

const current = await currentDocument();

it('a seed draws the same publication every time, and seeds draw every habit and its absence', () => {
  const drawn = Array.from({ length: 40 }, (_, seed) => drawPublication(seed));
  expect(drawn).toEqual(Array.from({ length: 40 }, (_, seed) => drawPublication(seed)));
  for (const name of Object.keys(HABITS)) {
    const having = drawn.filter(({ habits }) => habits.includes(name)).length;
    expect([name, having > 5 && having < 35]).toEqual([name, true]);
  }
});

const drawn = Array.from({ length: 12 }, (_, seed): [string, (typeof PUBLICATIONS)[string]] => [
  String(seed),
  drawPublication(seed),
]);
it.each([...Object.entries(PUBLICATIONS), ...drawn])(
  'publication %s has every operation that the client has a method for, and each can be sent',
  { timeout: 60_000 },
  (_, publication) => {
    const { document } = buildFrom({
      upstream: checkDocument(publish(current, publication), 'published.json'),
      overlays: current.overlays,
      file: 'published.json',
      overlaidFile: 'overlaid',
      adaptations: current.adaptations ?? NO_ADAPTATIONS,
    });
    const built = new Set(operationsOf(document).map(({ operation }) => operation.operationId));
    const before = operationsOf(current.built.document).map(({ operation }) => operation.operationId);
    expect(before.filter((id) => !built.has(id))).toEqual([]);
  },
);
