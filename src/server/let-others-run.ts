/** Lets whatever else waits go on: what has come in meanwhile is answered before this resolves. */
export function letOthersRun(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
