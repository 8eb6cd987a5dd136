import type { Lines } from './lines.ts';
import type { ResponseSample, Sample, SampleEntry } from './model.ts';

/** Reads one JSON sample; `undefined` is the page's `{ }`. */
export function readSample(lines: Lines): Sample | undefined {
  if (lines.take('{ }')) return undefined;
  lines.expect('{');
  const entries: SampleEntry[] = [];
  while (!lines.take('}')) entries.push(readEntry(lines));
  return entries;
}

function readEntry(lines: Lines): SampleEntry {
  const found = /^ {2}• "(\w+)": (.+?),?$/.exec(lines.next());
  const [, key, value] = found ?? [];
  if (key === undefined || value === undefined) return lines.fail('not a line of a sample before');
  const close = { '{': '}', '[': ']' }[value];
  if (close === undefined) return { key, value: JSON.parse(value) };
  if (!lines.take(`    ${close}`)) lines.expect(`    ${close},`);
  return { key, folded: value === '{' ? 'object' : 'array' };
}

/** What a response sample says about the response. */
export function responseOf(sample: Sample | undefined, lines: Lines): ResponseSample {
  if (sample === undefined) return 'empty';
  const keys = sample.map((entry) => entry.key).join();
  if (keys === 'isSuccessfull') return 'void';
  if (keys === 'isSuccessfull,errorCode,message') return 'failure';
  const result = sample[1];
  if (keys !== 'isSuccessfull,result' || result === undefined) return lines.fail(`not an envelope (${keys}) before`);
  if ('folded' in result) return result.folded === 'object' ? 'object' : lines.fail('a result that is an array before');
  const type = typeof result.value;
  return type === 'string' || type === 'number' || type === 'boolean'
    ? type
    : lines.fail('a result of unknown type before');
}
