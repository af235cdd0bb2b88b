// The module that Emscripten makes: a factory, each call of which gives a program of its own.
import type { Core } from './scalewright.mjs';

export interface ScalewrightModule {
  Advisor: { new (): Core; version(): string };
  [member: string]: unknown;
}

export default function createScalewrightModule(options?: {
  instantiateWasm?(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  wasmBinary?: ArrayBuffer | Uint8Array;
  canvas?: HTMLCanvasElement;
  print?(line: string): void;
  printErr?(line: string): void;
  onAbort?(reason: unknown): void;
  locateFile?(name: string): string;
  noInitialRun?: boolean;
}): Promise<ScalewrightModule>;
