import { expect, it } from 'vitest';
import { Placeholders } from './placeholders.ts';

it.each(['plain', 'sd-jwt', 'a b', 'urn:x/y.z'])('a plain text goes as it is: %s', (text) => {
  expect(new Placeholders('').for(text)).toBe(text);
});

it.each([
  { text: "it's", key: "'it\\'s'", value: "'it\\'s'" },
  { text: '__proto__', key: "['__proto__']", value: "'__proto__'" },
  { text: 'constructor', key: 'constructor', value: "'constructor'" },
  { text: '\u2028\ud800', key: "'\\u2028\\ud800'", value: "'\\u2028\\ud800'" },
  { text: '', key: "''", value: "''" },
])('$text comes back as our own functions write it', ({ text, key, value }) => {
  const placeholders = new Placeholders('"$text0$ $text"');
  const name = placeholders.for(text);
  expect(name).toMatch(/^\$text_\d+\$$/);
  expect(placeholders.for(text)).toBe(name);
  expect(placeholders.restore(`{ ${name}: '${name}'; url: '/${name}' }`)).toBe(`{ ${key}: ${value}; url: ${value} }`);
});
