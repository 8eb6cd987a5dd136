import type { Measured } from '../base/results.ts';
import { measureAllocations } from './allocations.ts';
import { measureCompile } from './compile.ts';
import type { Context } from './context.ts';
import { measureCpu } from './cpu.ts';
import { measureGeneration } from './generation.ts';
import { measureSizes } from './sizes.ts';
import { measureStart } from './start.ts';
import { measureThroughput } from './throughput.ts';

export interface Measure {
  readonly run: (context: Context) => Promise<Measured | readonly Measured[]>;
  /** Whether a quick run has it too. */
  readonly isQuick: boolean;
}

/** In the order of the report. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  cpu: { run: measureCpu, isQuick: true },
  throughput: { run: measureThroughput, isQuick: true },
  allocations: { run: measureAllocations, isQuick: true },
  start: { run: measureStart, isQuick: true },
  sizes: { run: measureSizes, isQuick: true },
  compile: { run: measureCompile, isQuick: false },
  generation: { run: measureGeneration, isQuick: false },
};
