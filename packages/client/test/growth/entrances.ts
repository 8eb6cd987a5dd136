import { exported } from './exported.ts';
import type { Growing } from './growing.ts';
import { texts } from './texts.ts';

export const entrances: readonly Growing[] = [...texts, ...exported];
