import { checkDocument } from '@one37id/agency-openapi/document';
import { ImportError } from '@one37id/agency-openapi/source';
import { expect, it } from 'vitest';
import { findUndescribed, refuseUndescribed } from './find-undescribed.ts';

const DESCRIBED = { description: 'Done.', content: { 'application/json': { schema: { type: 'string' } } } };
const OPEN = { description: 'Done.' };
/** Operations by their names, with whether their results are described. */
const documentOf = (operations: Readonly<Record<string, boolean>>) =>
  checkDocument(
    {
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      paths: Object.fromEntries(
        Object.entries(operations).map(([name, isDescribed]) => [
          `/${name}`,
          {
            post: {
              tags: ['T'],
              summary: `${name}.`,
              operationId: name,
              'x-agency': {
                client: 'agency',
                resource: 'things',
                method: name,
                ...(isDescribed ? {} : { returns: 'any' }),
              },
              responses: { 200: isDescribed ? DESCRIBED : OPEN },
            },
          },
        ]),
      ),
    },
    'd',
  );

it.each([
  { given: 'what is described still', before: { a: true }, after: { a: true }, accepted: [], want: [] },
  {
    given: 'what is no longer described',
    before: { a: true, b: true },
    after: { a: false, b: true },
    accepted: [],
    want: ['T: a.'],
  },
  { given: 'what never was', before: { a: false }, after: { a: false }, accepted: [], want: [] },
  { given: 'what is new', before: {}, after: { a: false }, accepted: [], want: [] },
  {
    given: 'what was accepted before',
    before: { a: false },
    after: { a: false, b: false },
    accepted: ['T: a.'],
    want: ['T: a.'],
  },
  {
    given: 'what was accepted and is described again',
    before: { a: false },
    after: { a: true },
    accepted: ['T: a.'],
    want: [],
  },
])('$given', ({ before, after, accepted, want }) => {
  expect(findUndescribed(documentOf(before), documentOf(after), accepted)).toEqual(want);
});

it('one success that is described is enough', () => {
  const before = documentOf({ a: true });
  const [[path = '', item = {}] = []] = Object.entries(documentOf({ a: false }).paths);
  const responses = { 200: DESCRIBED, 202: OPEN };
  const { returns: _, ...names } = Object(item.post?.['x-agency']) as Record<string, unknown>;
  const after = { ...before, paths: { [path]: { post: { ...item.post, 'x-agency': names, responses } } } };
  expect(findUndescribed(before, after as typeof before, [])).toEqual([]);
});

it.each([
  {
    keys: ['T: a.'],
    want: 'the result of an operation: no success has a schema, and the methods would give `unknown`.\n  T: a.\n\n',
  },
  {
    keys: ['T: a.', 'T: b.'],
    want: 'the result of 2 operations: no success has a schema, and the methods would give `unknown`.\n  T: a.\n  T: b.\n\n',
  },
])('refuses $keys', ({ keys, want }) => {
  const refuse = () => refuseUndescribed('d.json', keys);
  expect(refuse).toThrow(ImportError);
  expect(refuse).toThrow(
    `d.json no longer describes ${want}What is known of a result can be said in an overlay with \`x-stage: published\` (openapi/overlays). To go on without, which is a breaking change for users, import with --allow-undescribed.`,
  );
});
