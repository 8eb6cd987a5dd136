import { type JudgeSchema, quoted } from './judgement.ts';

export const judgeMark: JudgeSchema = (difference, direction, subject) => {
  if (difference.name === 'x-secrecy') return judgeSecrecy(difference, direction, subject);
  if (difference.name === 'deprecated') return judgeDeprecated(difference, direction, subject);
  return judgeDiscriminator(difference, direction, subject);
};

/** How far a mark lets a value out: hidden when marked, by its kind when not, always when marked as no secret. */
const exposure = (mark: unknown): number => (mark === undefined ? 1 : mark === 'none' ? 2 : 0);

/** Losing a mark changes no type and no byte on the wire, but may put somebody's data into a log. */
export const judgeSecrecy: JudgeSchema = ({ before, after }, direction, subject) => {
  const step = exposure(after) - exposure(before);
  const how = step > 0 ? 'removed' : step < 0 ? 'added' : 'changed';
  const change = `secrecy ${quoted(before)} → ${quoted(after)}`;
  return {
    kind: `${direction}-secrecy-${how}`,
    class: step > 0 ? 'breaking' : 'additive',
    reason: `${subject}: ${change}${step > 0 ? '; its value may appear in logs now' : step < 0 ? '; its value is kept out of logs now' : ''}.`,
  };
};

const judgeDeprecated: JudgeSchema = ({ after }, direction, subject) => ({
  kind: `${direction}-${after === true ? 'deprecated' : 'undeprecated'}`,
  class: 'additive',
  reason:
    after === true ? `${subject} is deprecated: it still works, and may go.` : `${subject} is not deprecated any more.`,
});

const judgeDiscriminator: JudgeSchema = ({ before, after }, direction, subject) => {
  const how = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return {
    kind: `${direction}-discriminator-${how}`,
    class: how === 'added' ? 'additive' : 'breaking',
    reason: `${subject}: the field that tells its alternatives apart was ${how}.`,
  };
};

/** Keywords that nothing here understands (`not`, `if`, `contains`, …). Better one alarm too many. */
export const judgeKeyword: JudgeSchema = ({ name = '' }, direction, subject) => ({
  kind: `${direction}-keyword-changed`,
  class: 'breaking',
  reason: `${subject}: '${name}' changed, which cannot be judged by a program and is taken as breaking.`,
});

const KINDS: Readonly<Record<string, string>> = {
  example: 'example-changed',
  title: 'title-changed',
  description: 'description-changed',
};

export const judgeWords: JudgeSchema = ({ name = '', before, after }, _direction, subject) => ({
  kind: KINDS[name] ?? (name.startsWith('x-') ? 'extension-changed' : 'docs-changed'),
  class: 'docs',
  reason: `${subject}: ${name} ${before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'}.`,
});
