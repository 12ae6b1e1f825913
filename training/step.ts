/** Runs a step of training as a program: what it lacks is told in a line, and the exit status says so. */
export async function runStep(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
