import { objectAt } from '../document/schema.ts';
import { isObject } from '../document/types.ts';

/** What an import found out or was told about a document that the overlays, which stay as they are, do not say. */
export interface Adaptations {
  /** Keys of operations of the overlays that the document no longer has, accepted by `--allow-removed`. */
  readonly removed: readonly string[];
  /** Component schemas that went with them. */
  readonly absent: readonly string[];
  /** The document's component schemas -> the names that the overlays use. */
  readonly components: Readonly<Record<string, string>>;
  /** Keys of operations whose result the document no longer describes, accepted by `--allow-undescribed`. */
  readonly undescribed?: readonly string[];
  /**
   * What lint has against the document as it came, rule and place of each: told at the import, and its publisher's to
   * mend.
   */
  readonly lint?: readonly string[];
}

export const NO_ADAPTATIONS: Adaptations = { removed: [], absent: [], components: {} };

/** Adaptations as provenance.json has them: only what there is. */
export function writeAdaptations(adaptations: Adaptations): Partial<Adaptations> | undefined {
  const present = Object.entries(adaptations).filter(([, value]) => Object.keys(Object(value)).length > 0);
  return present.length === 0 ? undefined : (Object.fromEntries(present) as Partial<Adaptations>);
}

/** @throws {TypeError} for something that {@link writeAdaptations} did not write. */
export function readAdaptations(value: unknown): Adaptations {
  const given = objectAt(value);
  const undescribed = texts(given['undescribed']);
  const lint = texts(given['lint']);
  return {
    removed: texts(given['removed']),
    absent: texts(given['absent']),
    components: map(given.components),
    ...(undescribed.length === 0 ? {} : { undescribed }),
    ...(lint.length === 0 ? {} : { lint }),
  };
}

function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [0];
  if (!list.every((item) => typeof item === 'string')) throw new TypeError('is no list of texts');
  return list;
}

function map(value: unknown): Record<string, string> {
  if (value !== undefined && !isObject(value)) throw new TypeError('is no object');
  const entries = Object.entries(objectAt(value));
  return Object.fromEntries(
    entries.map(([key, text]) => [key, typeof text === 'string' ? text : (texts([text])[0] ?? '')]),
  );
}
