/** The part of `yauzl` 3 that is used here; the package has no types of its own. */
declare module 'yauzl' {
  export interface Entry {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly compressionMethod: number;
    isEncrypted(): boolean;
  }

  export interface ZipFile {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<AsyncIterable<Buffer>>;
    close(): void;
  }

  export function fromBufferPromise(buffer: Buffer): Promise<ZipFile>;
}
