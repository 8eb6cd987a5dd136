import * as fc from 'fast-check';

export interface Format {
  readonly draw: () => fc.Arbitrary<string>;
  /** A text that is none; absent where every text is one. */
  readonly broken?: string;
}

const date = (): fc.Arbitrary<Date> => fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) });
const segment = (): fc.Arbitrary<string> => fc.stringMatching(/^[a-z0-9_~.-]{1,9}$/);
const url = (): fc.Arbitrary<string> => fc.webUrl({ withQueryParameters: true, withFragments: true });
const none = 'not a { valid } one';

/** The formats of texts that a JSON Schema validator checks and that services use. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'date-time': { draw: () => date().map((one) => one.toJSON()), broken: '2030-02-30T00:00:00Z' },
  date: { draw: () => date().map((one) => one.toJSON().slice(0, 10)), broken: '2030-02-30' },
  time: { draw: () => date().map((one) => one.toJSON().slice(11)), broken: '25:00:00Z' },
  duration: {
    draw: () => fc.tuple(fc.nat(99), fc.nat(99)).map(([days, hours]) => `P${days}DT${hours}H`),
    broken: none,
  },
  uuid: { draw: () => fc.uuid(), broken: '7c9e6679-7425-40de-944b' },
  uri: { draw: url, broken: none },
  url: { draw: url, broken: none },
  'uri-reference': {
    draw: () =>
      fc.oneof(
        url(),
        segment().map((one) => `/${one}`),
      ),
    broken: none,
  },
  email: { draw: () => fc.emailAddress(), broken: 'alice.example.com' },
  hostname: { draw: () => fc.domain(), broken: none },
  ipv4: { draw: () => fc.ipV4(), broken: '256.0.0.1' },
  ipv6: { draw: () => fc.ipV6(), broken: none },
  byte: { draw: () => fc.base64String(), broken: none },
  'json-pointer': {
    draw: () => fc.array(segment()).map((names) => names.map((name) => `/${name}`).join('')),
    broken: 'a',
  },
  regex: { draw: () => segment().map((one) => `^${one}$`), broken: '(' },
};

/** Those that a validator checks besides, which nobody has taught the suite. */
const UNTAUGHT = ['iso-time', 'iso-date-time', 'uri-template', 'json-pointer-uri-fragment', 'relative-json-pointer'];

/**
 * What is known of a format of texts; undefined for one that says something to people only, such as `password`.
 *
 * @throws {Error} for one that a validator checks and the suite cannot draw.
 */
export function formatOf(name: string | undefined): Format | undefined {
  if (name === undefined) return undefined;
  if (UNTAUGHT.includes(name))
    throw new Error(`The contract suite draws no text of format ${name}: teach it to src/bodies/`);
  return Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
}
