/** Seconds of processor time, user and system, that work takes: what else the machine does counts little, unlike on a clock. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
