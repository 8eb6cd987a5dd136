export { rootAtAdmin } from './admin-root.ts';
export { type Adaptations, NO_ADAPTATIONS, writeAdaptations } from './adaptations.ts';
export { plainPathArguments } from './path-arguments.ts';
export { readPublished } from './published.ts';
export { renameComponents } from './component-names.ts';
export { componentNames } from './fit-overlays.ts';
export { type KnownOperation, knownOperations } from './known-operations.ts';
export { type LeftOut } from './left-out.ts';
export { normalize } from './normalize.ts';
export { normalizationRules } from './rules.ts';
export { spell, type Spelled } from './spelling.ts';
export {
  childIn,
  type Json,
  keyOf,
  objectIn,
  startNormalization,
  type NormalizationContext,
  workingCopy,
  type WorkingOperation,
  workingOperations,
} from './normalization-context.ts';
