/**
 * Starts to count what this process asks of the processor; calling it tells the milliseconds so far. What else the machine does
 * does not count, so that a bound on it holds on a busy one.
 */
export function costSoFar(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
