import { expect, it } from 'vitest';
import { INPUT_DATE } from '../plugins/input-date.ts';
import { markInputDates } from './mark-input-dates.ts';

const date = () => ({ type: 'string', format: 'date-time' });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

it('marks the dates that only requests have, through references and lists', () => {
  const schemas = {
    Ask: { properties: { at: date(), items: { items: { allOf: [{ properties: { deep: date() } }] } }, both: { $ref: '#/components/schemas/Both' } } },
    Both: { properties: { at: date() } },
    Answer: { properties: { at: date(), both: { $ref: '#/components/schemas/Both' }, again: { $ref: '#/components/schemas/Answer' } } },
  };
  const operation = { requestBody: json({ $ref: '#/components/schemas/Ask' }), responses: { 200: json({ $ref: '#/components/schemas/Answer' }) } };
  markInputDates({ paths: { '/a': { post: operation } }, components: { schemas } });
  expect(schemas.Ask.properties.at.format).toBe(INPUT_DATE);
  expect(schemas.Ask.properties.items.items.allOf[0]?.properties.deep.format).toBe(INPUT_DATE);
  expect(schemas.Both.properties.at.format).toBe('date-time');
  expect(schemas.Answer.properties.at.format).toBe('date-time');
});
