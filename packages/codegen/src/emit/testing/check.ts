import type { GeneratedModule } from '../module.ts';
import { checkModule } from '../../generate/check-module.ts';

/** What is looked at of each generated file before it is written: that it parses, and holds what was meant. */
export function check(file: string, module: GeneratedModule): void {
  checkModule(file, module.text, module);
}
