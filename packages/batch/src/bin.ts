#!/usr/bin/env node
// First of all, and so that nothing else is loaded before: a heap that has grown stays so.
import { keepSmall } from './command/keep-small.ts';
import { restartSmall } from './command/restart-small.ts';

restartSmall();
keepSmall();
const { main } = await import('./command/main.ts');
await main();
