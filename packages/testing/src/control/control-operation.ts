import type { Emulator } from '../emulator/emulator.ts';
import type { BodyName } from './bodies.ts';

/** One operation of the control interface: a route, its description, and what it does. */
export interface ControlOperation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/__agency`, with parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly body?: BodyName;
  readonly query?: readonly string[];
  /** Default: 200, 204 where there is no answer. */
  readonly status?: 201;
  /** The media type of the answer, which is bytes then. Default: JSON. */
  readonly type?: string;
  readonly run: (emulator: Emulator, input: ControlInput) => unknown;
}

export interface ControlInput {
  /** Path and query. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The body, validated. */
  readonly body: never;
}
