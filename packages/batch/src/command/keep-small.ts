import { setFlagsFromString } from 'node:v8';

/**
 * Lets this process collect its garbage early, before its heap has grown. V8 as it comes leaves what `fetch` drops
 * lying while there is memory: 300 MB of it. A run waits for the agency, and has the time.
 */
export function keepSmall(): void {
  try {
    // Read while the program runs, unlike the flags that set a size; so no option of Node's has to reach it through a
    // shim.
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--heap-growing-percent=20');
  } catch {
    // Another engine than V8.
  }
}
