import { join } from 'node:path';
import { readImportAdaptations } from '@one37id/agency-openapi/provenance';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../documents.ts';
import { Editor } from './editor.ts';
import { documentedFields, namedInputs } from './documented-fields.ts';
import { withTypo, withUndefined, withWord } from './input-cases.ts';
import { type Field, readInputs, type Shape, whole } from './input-shape.ts';

// Drawn from the declarations: an input that is added is tried here without being named. All of it is compiled once.
const editor = new Editor();
const inputs = readInputs(editor);

const cases = inputs.flatMap(({ name, shape }) => [
  { what: `${name} as const`, compiles: true, code: `(${whole(shape)} as const) satisfies sdk.${name};` },
  ...withUndefined(shape).map(({ where, code }) => ({
    what: `${name}${where} is undefined`,
    compiles: true,
    code: given(name, code),
  })),
  ...withTypo(shape).map(({ where, code }) => ({
    what: `a typo in ${name}${where}`,
    compiles: false,
    code: given(name, code),
  })),
  ...withWord(shape).map(({ where, code }) => ({
    what: `an unknown word for ${name}${where}`,
    compiles: false,
    code: given(name, code),
  })),
]);
const named = await namedInputs();
const isNamed = ({ path }: { readonly path: string }): boolean => named.has(path.replace(/[.[].*$/s, ''));
const fields = inputs.flatMap(({ name, shape }) => fieldsOf(shape, name));
const documented = documentedFields();
// Of an imported document, what it does not describe is its publisher's to say.
const isImported = (await readImportAdaptations(join(ROOT, 'openapi/provenance.json'))) !== undefined;
const theirs = new Set(documented.filter(({ isDescribed }) => isImported && !isDescribed).map(({ path }) => path));

describe('every input', () => {
  const errors = editor.errors(
    [`import type * as sdk from '@one37id/agency';`, ...cases.map(({ code }) => code)].join('\n'),
  );
  const wrong = (compiles: boolean) =>
    cases.flatMap(({ what, ...each }, at) => {
      const error = errors.get(at + 1);
      return each.compiles === compiles && (error === undefined) !== compiles
        ? [`${what}: ${error ?? 'compiles'}`]
        : [];
    });

  test('is tried', () => {
    expect(inputs.length).toBeGreaterThan(70);
    for (const kind of [/ as const$/, / is undefined$/, /^a typo in \w+$/, /^a typo in \w+\./, /^an unknown word /])
      expect(cases.filter(({ what }) => kind.test(what)).length, String(kind)).toBeGreaterThan(5);
  });

  test('takes a value that is `as const`, with lists that are readonly, and undefined for what is optional', () => {
    expect(wrong(true)).toEqual([]);
  });

  test('refuses a misspelt field at any depth, and a word that a field does not know', () => {
    expect(wrong(false)).toEqual([]);
  });

  // Of an operation that no overlay names, the document's own words are all that there are.
  test('has words for each of its fields, and not its name again', () => {
    const silent = fields.filter(
      (field) => isNamed(field) && !theirs.has(field.path) && ownWords(field.name, field.words) === 0,
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

test('the id of one thing is told apart from that of another: its words are more than those of the name', () => {
  const vague = fields.filter(({ path, words }) => isNamed({ path }) && words.includes('what this is about'));
  expect(isImported ? [] : vague.map(({ path }) => path)).toEqual([]);
});

describe('what the document says of a field of an input', () => {
  const byPath = new Map(fields.map((field) => [field.path, field]));

  test('is found in the declarations', () => {
    expect(documented.length).toBeGreaterThan(300);
    expect(documented.filter(({ path }) => !byPath.has(path)).map(({ path }) => path)).toEqual([]);
  });

  test('its limits stand in the words', () => {
    const silent = documented.flatMap(({ path, limits }) =>
      limits
        .filter((limit) => !numbersIn(byPath.get(path)?.words ?? '').includes(limit))
        .map((limit) => `${path}: ${limit}`),
    );
    expect(documented.flatMap(({ limits }) => limits).length).toBeGreaterThan(50);
    expect(silent).toEqual([]);
  });

  test('its values are all that its type takes', () => {
    const listed = documented.filter(({ values }) => values.length > 0);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.map(({ path }) => [path, closedOf(byPath.get(path)?.shape)])).toEqual(
      listed.map(({ path, values }) => [path, [...values].sort()]),
    );
  });
});

function given(name: string, code: string): string {
  return `(${code}) satisfies sdk.${name};`;
}

/** Every field of an input, with its path: `IssueCredentialByAgentIdInput.payload[].format`. */
function fieldsOf(shape: Shape, path: string): readonly (Field & { readonly path: string })[] {
  if (shape.kind === 'list') return fieldsOf(shape.item, `${path}[]`);
  if (shape.kind === 'value') return [];
  return shape.fields.flatMap((field) => {
    const at = `${path}.${field.name}`;
    return [{ ...field, path: at }, ...fieldsOf(field.shape, at)];
  });
}

function closedOf(shape: Shape | undefined): readonly (string | number)[] {
  if (shape?.kind === 'list') return closedOf(shape.item);
  return shape?.kind === 'value' ? [...shape.closed].sort() : [];
}

/** How many words there are that are none of the name's. */
function ownWords(name: string, words: string): number {
  const names = new Set(name.split(/(?=[A-Z])/).map((word) => word.toLowerCase()));
  // What stands there where nobody has words for it.
  const said = words.replace(/^Inferred: (the vendor’s reference does not name this field\.)?/, '');
  return (said.toLowerCase().match(/[a-z]{2,}/g) ?? []).filter((word) => !names.has(word)).length;
}

function numbersIn(words: string): readonly number[] {
  return (words.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
}
