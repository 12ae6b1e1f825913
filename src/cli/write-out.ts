const CHUNK_CHARACTERS = 65_536;

/**
 * Writes to standard output no faster than it is taken, and stops quietly when nobody takes it any more
 * (`tacitus export | head`).
 */
export async function writeOut(chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  let waiting = '';
  for await (const chunk of chunks) {
    waiting += chunk;
    if (waiting.length < CHUNK_CHARACTERS) continue;
    if (!(await written(waiting))) return;
    waiting = '';
  }
  await written(waiting);
}

/** Whether the text was taken. */
function written(text: string): Promise<boolean> {
  return new Promise((done) => {
    process.stdout.write(text, (error) => done(error === null || error === undefined));
  });
}
