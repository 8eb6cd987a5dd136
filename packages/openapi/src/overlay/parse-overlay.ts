import { DocumentError } from '../document/document-error.ts';
import { pointerOf } from '../document/pointer.ts';
import { isObject, type JsonObject, type Path } from '../document/types.ts';
import { checkTarget } from './check-target.ts';
import type { Overlay, OverlayAction } from './overlay.ts';
import { unknownMark } from './unknown-mark.ts';

/**
 * Reads an OpenAPI Overlay 1.0 document, more strictly than its specification: every action does exactly one thing
 * and says why, and a key that nobody knows is a mistake.
 *
 * @throws {DocumentError} for the first thing that is not as it must be.
 */
export function parseOverlay(value: unknown, file: string): Overlay {
  const root = objectAt(value, [], file);
  // The specification asks tools to take every patch version alike.
  if (typeof root['overlay'] !== 'string' || !/^1\.0\.\d+$/.test(root['overlay'])) {
    throw new DocumentError(
      file,
      '#/overlay',
      `is ${JSON.stringify(root['overlay']) ?? 'missing'}; '1.0.0' is wanted (is this an overlay?)`,
    );
  }
  refuseUnknown(root, ['overlay', 'info', 'extends', 'actions', 'x-stage'], [], file);
  const info = objectAt(root['info'], ['info'], file);
  refuseUnknown(info, ['title', 'version'], ['info'], file);
  textAt(info['version'], ['info', 'version'], file);
  const stage = parseStage(root['x-stage'], file);
  const actions = root['actions'];
  if (!Array.isArray(actions) || actions.length === 0)
    throw new DocumentError(file, '#/actions', 'is no list with at least one action');
  return {
    file,
    title: textAt(info['title'], ['info', 'title'], file),
    stage,
    actions: actions.map((action: unknown, index) => parseAction(action, ['actions', index], file, stage)),
  };
}

function parseStage(value: unknown, file: string): Overlay['stage'] {
  if (value === undefined || value === 'published') return value;
  throw new DocumentError(file, '#/x-stage', `is ${JSON.stringify(value)}; 'published' is wanted, or none`);
}

function parseAction(value: unknown, at: Path, file: string, stage: Overlay['stage']): OverlayAction {
  const action = objectAt(value, at, file);
  refuseUnknown(action, ['target', 'description', 'update', 'remove', 'x-matches'], at, file);
  const target = textAt(action['target'], [...at, 'target'], file);
  const problem = checkTarget(target);
  if (problem !== undefined) throw new DocumentError(file, pointerOf([...at, 'target']), `'${target}' ${problem}`);
  // What corrects a document as it was published may give it an extension of its author.
  const mark = stage === undefined ? unknownMark(target, action['update']) : undefined;
  if (mark !== undefined) refuse([...at, 'update', ...mark.at], mark.known, file);
  return {
    target,
    description: textAt(action['description'], [...at, 'description'], file),
    matches: parseMatches(action['x-matches'], at, file),
    change: parseChange(action, at, file),
  };
}

function parseChange(action: JsonObject, at: Path, file: string): OverlayAction['change'] {
  const { update, remove } = action;
  if (remove !== undefined && typeof remove !== 'boolean')
    throw new DocumentError(file, pointerOf([...at, 'remove']), 'is neither true nor false');
  if ((remove === true) === (update !== undefined)) {
    throw new DocumentError(file, pointerOf(at), 'needs exactly one of `update` and `remove: true`');
  }
  return remove === true ? { kind: 'remove' } : { kind: 'update', value: update };
}

function parseMatches(value: unknown, at: Path, file: string): OverlayAction['matches'] {
  if (value === undefined) return 1;
  if (value === 'some' || (Number.isInteger(value) && Number(value) > 0)) return value as number | 'some';
  throw new DocumentError(file, pointerOf([...at, 'x-matches']), "is neither a whole number above 0 nor 'some'");
}

function objectAt(value: unknown, at: Path, file: string): JsonObject {
  if (!isObject(value)) throw new DocumentError(file, pointerOf(at), 'is missing or no object');
  return value;
}

function textAt(value: unknown, at: Path, file: string): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new DocumentError(file, pointerOf(at), 'is missing or no text');
  return value;
}

function refuseUnknown(object: JsonObject, known: readonly string[], at: Path, file: string): void {
  const unknown = Object.keys(object).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse([...at, unknown], known, file);
}

function refuse(at: Path, known: readonly string[], file: string): never {
  throw new DocumentError(file, pointerOf(at), `is not known here; known are ${known.join(', ')}`);
}
