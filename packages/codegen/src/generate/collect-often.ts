import { setFlagsFromString } from 'node:v8';

/**
 * Has this process collect its garbage when the heap has grown by 30 %. A generation makes much of it, and on a large
 * machine the engine lets it lie until the heap is four times what is used; to collect more often costs a tenth of the
 * time.
 */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=30');
}
