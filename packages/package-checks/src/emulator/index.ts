export { testEmulator } from './test-emulator.ts';
