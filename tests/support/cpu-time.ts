/** Milliseconds of processor time that work takes: a bound on it holds on a busy machine too. */
export const cpuTime = async <T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> => {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}
