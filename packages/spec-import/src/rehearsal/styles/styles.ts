import { drfSpectacular } from './drf-spectacular.ts';
import { fastApi } from './fast-api.ts';
import { springdoc } from './springdoc.ts';
import { swashbuckle } from './swashbuckle.ts';
import type { Habit } from '../habits/habit.ts';

/**
 * The same API as other generators would publish it, by their names. Each changes a document of NestJS's into one of
 * its own.
 */
export const STYLES: Readonly<Record<string, Habit>> = { swashbuckle, springdoc, fastApi, drfSpectacular };
