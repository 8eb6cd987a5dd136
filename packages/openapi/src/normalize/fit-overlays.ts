import { objectAt } from '../document/schema.ts';
import type { Overlay, OverlayAction } from '../overlay/overlay.ts';
import type { Adaptations } from './adaptations.ts';
import { operationTarget } from './known-operations.ts';

/**
 * Selects something and changes nothing; stands for an action that has nothing to do, so that the others keep their
 * numbers.
 */
const NOTHING = { target: '$.info', matches: 1, change: { kind: 'update', value: {} } } as const;

/**
 * The overlays as they apply to an imported document. Their numbers of matches are those of the reference page: a
 * document of the vendor's may have more operations, so what is looked for all over the paths has to be found at least
 * once. What an import was told to accept as gone (`--allow-removed`) is not looked for, and a field that only has
 * words in an overlay may be one that we had guessed: there are none to say of what is not there. Everything else is as
 * strict as ever.
 */
export function fitOverlays(overlays: readonly Overlay[], { removed, absent }: Adaptations): readonly Overlay[] {
  const fit = (action: OverlayAction): OverlayAction => {
    const operation = operationTarget(action);
    if (operation !== undefined) {
      if (removed.includes(operation.key)) return { ...action, ...NOTHING };
      return operation.whole ? action : { ...action, matches: 'some' };
    }
    if (isWordsOnly(action)) return { ...action, matches: 'any' };
    const components = componentNames(action);
    if (components.length > 0) {
      const left = components.filter((name) => !absent.includes(name)).length;
      if (left === 0) return { ...action, ...NOTHING };
      return typeof action.matches === 'number'
        ? { ...action, matches: action.matches - (components.length - left) }
        : action;
    }
    return typeof action.matches === 'number' && action.matches > 1 ? { ...action, matches: 'some' } : action;
  };
  return overlays.map((overlay) => ({ ...overlay, actions: overlay.actions.map(fit) }));
}

function isWordsOnly({ change }: OverlayAction): boolean {
  const keys = Object.keys(objectAt(change.value));
  return keys.length === 1 && keys[0] === 'x-words';
}

/** The component schemas that an action's target names. */
export function componentNames({ target }: Pick<OverlayAction, 'target'>): string[] {
  const found = /^\$\.components\.schemas(?:\.(\w+)|\[([^\]]*)\])/.exec(target.trim());
  if (found === null) return [];
  return found[1] === undefined
    ? [...(found[2] ?? '').matchAll(/'([^']+)'/g)].map(([, name = '']) => name)
    : [found[1]];
}
