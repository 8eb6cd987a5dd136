import type * as fc from 'fast-check';
import type { Schema } from '../schema.ts';

/** What is drawn for a schema; undefined where nothing can be, because it holds itself without end. */
export type Draw = (schema: Schema, place: Place) => fc.Arbitrary<unknown> | undefined;

export interface Place {
  readonly draw: Draw;
  /** How often components that hold themselves may still be entered. */
  readonly depth: number;
  /**
   * Set for a value that has every field, and an item in every list: which of the forms is taken wherever there are
   * several.
   */
  readonly form?: number;
}
