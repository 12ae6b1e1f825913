/** The parts of the WebAssembly interface that are used here: pure rooms know the types of neither Node nor the DOM. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

export interface Memory {
  readonly buffer: ArrayBuffer;
}

declare const WebAssembly: Engine;

const PAGE = 65_536;

/** Memory of at least so many bytes, all zero. It never grows, so that views of it stay valid. */
export function openMemory(bytes: number): Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
}

/**
 * Starts a module, given in hexadecimal, on that memory.
 *
 * @throws Error when it does not export what is expected
 */
export function startModule<Exports extends object>(
  code: string,
  memory: Memory,
  isExpected: (exports: object) => exports is Exports,
): Exports {
  const bytes = Uint8Array.from({ length: code.length / 2 }, (_, at) =>
    Number.parseInt(code.slice(2 * at, 2 * at + 2), 16),
  );
  const module = new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(module, { room: { memory } });
  if (isExpected(exports)) return exports;
  throw new Error('The compiled kernels are stale: run npm run tables:write.');
}
