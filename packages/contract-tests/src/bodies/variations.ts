import type { TypeName } from '../schema.ts';
import { isLong } from './draw-text.ts';
import { formatOf } from './formats.ts';
import type { Form } from './merge.ts';
import { isObject, type Variation } from './places.ts';

type Change = { readonly keyword: string; readonly value: unknown; readonly name?: string };
type Part = (form: Form, value: unknown) => readonly Change[];

/** No test shall send megabytes to go beyond a limit of megabytes. */
const MOST = 10_000;
const when = (is: boolean, keyword: string, value: () => unknown): readonly Change[] =>
  is ? [{ keyword, value: value() }] : [];

const wrongType: Part = ({ kind, schema: { type } }) => [
  ...when(type !== undefined, 'type', () => (kind === 'boolean' ? 'true' : true)),
  ...when(kind === 'integer', 'type (fraction)', () => 0.5),
  ...when(type !== undefined && kind !== 'null', 'type (null)', () => null),
];

const wrongText: Part = ({ schema: { format, pattern, minLength = 0, maxLength = Infinity } }) => {
  const known = formatOf(format);
  const unmatched = ['', ' ', 'x', 'X', '0', '-', '👍', '\n']
    .map((one) => one.repeat(Math.max(1, minLength)))
    .find(
      (text) => isLong(text, minLength, maxLength) && pattern !== undefined && !new RegExp(pattern, 'u').test(text),
    );
  return [
    ...when(known?.broken !== undefined, 'format', () => known?.broken),
    ...when(unmatched !== undefined, 'pattern', () => unmatched),
    ...when(minLength > 0, 'minLength', () => '👍'.repeat(minLength - 1)),
    ...when(maxLength < MOST, 'maxLength', () => '👍'.repeat(maxLength + 1)),
  ];
};

const wrongNumber: Part = ({
  schema: { minimum = -Infinity, maximum = Infinity, exclusiveMinimum, exclusiveMaximum, multipleOf },
}) => [
  ...when(Number.isFinite(minimum), 'minimum', () => minimum - 1),
  ...when(Number.isFinite(maximum), 'maximum', () => maximum + 1),
  ...when(exclusiveMinimum !== undefined, 'exclusiveMinimum', () => exclusiveMinimum),
  ...when(exclusiveMaximum !== undefined, 'exclusiveMaximum', () => exclusiveMaximum),
  ...when(multipleOf !== undefined, 'multipleOf', () => (multipleOf ?? 1) / 2),
];

const wrongList: Part = ({ schema: { minItems = 0, maxItems = Infinity, uniqueItems } }, value) => {
  const items = Array.isArray(value) ? value : [];
  return [
    ...when(minItems > 0, 'minItems', () => items.slice(0, minItems - 1)),
    ...when(maxItems < MOST && items.length > 0, 'maxItems', () => [
      ...items,
      ...Array.from({ length: maxItems + 1 - items.length }, () => items[0]),
    ]),
    ...when(uniqueItems === true && items.length > 0, 'uniqueItems', () => [items[0], items[0]]),
  ];
};

const wrongObject: Part = (
  {
    schema: { required = [], additionalProperties, unevaluatedProperties, minProperties = 0, maxProperties = Infinity },
  },
  value,
) => {
  const count = Object.keys(Object(value)).length;
  return [
    ...required.map((name) => ({ keyword: 'required', name, value: without(value, name) })),
    // Prism does not look for fields that nothing has evaluated.
    ...(additionalProperties === false && unevaluatedProperties !== false
      ? [{ keyword: 'additionalProperties', name: 'anew', value: { ...Object(value), anew: 'x' } }]
      : []),
    ...when(minProperties > 0 && required.length === 0, 'minProperties', () => ({})),
    ...when(maxProperties < 99 && additionalProperties === undefined, 'maxProperties', () => ({
      ...Object(value),
      ...Object.fromEntries(Array.from({ length: maxProperties + 1 - count }, (_, index) => [`anew${index}`, 'x'])),
    })),
  ];
};

const WRONG: Readonly<Partial<Record<TypeName, Part>>> = {
  string: wrongText,
  number: wrongNumber,
  integer: wrongNumber,
  array: wrongList,
  object: wrongObject,
};

/** Breaks one keyword of the schema, each in turn. */
export const broken: Variation = {
  isAllowed: false,
  of: (form, value) => [
    ...wrongType(form, value),
    ...when(form.schema.enum !== undefined, 'enum', () => 'none of these'),
    ...((form.kind && WRONG[form.kind]?.(form, value)) ?? []),
  ],
};

/** Goes to the limit of one keyword, each in turn. */
export const limits: Variation = {
  isAllowed: true,
  of: (form, value) => {
    const { schema } = form;
    const { minimum, maximum, minLength, maxLength = Infinity, required, properties = {}, minProperties = 0 } = schema;
    const isFree = schema.format === undefined && schema.pattern === undefined;
    const fields = Object.keys(Object(value));
    return [
      ...(schema.enum ?? []).map((one) => ({ keyword: 'enum', value: one })),
      ...when(minLength !== undefined && isFree, 'minLength', () => '👍'.repeat(minLength ?? 0)),
      ...when(maxLength < MOST && isFree, 'maxLength', () => '👍'.repeat(maxLength)),
      ...when(minimum !== undefined && isReached(form, minimum), 'minimum', () => minimum),
      ...when(maximum !== undefined && isReached(form, maximum), 'maximum', () => maximum),
      ...(fields.length > minProperties ? Object.keys(properties) : [])
        .filter((name) => fields.includes(name) && required?.includes(name) !== true)
        .map((name) => ({ keyword: 'required', name, value: without(value, name) })),
    ];
  },
};

/** Whether a bound is a value itself, for all that the other keywords say. */
function isReached(
  { kind, schema: { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity, multipleOf } }: Form,
  bound: number,
): boolean {
  return (
    (kind === 'number' || Number.isInteger(bound)) &&
    multipleOf === undefined &&
    bound > exclusiveMinimum &&
    bound < exclusiveMaximum
  );
}

function without(value: unknown, name: string): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) : value;
}
