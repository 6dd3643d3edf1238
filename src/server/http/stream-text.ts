/**
 * The pieces as the body of an answer, each made when the one before it has been taken. A failure breaks the answer
 * off and is told to the log; whoever reads less ends the making.
 */
export function streamText(
  pieces: AsyncGenerator<string>,
  log: (entry: string) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await pieces.next()
        if (done) return controller.close()
        controller.enqueue(encoder.encode(value))
      } catch (error) {
        log(`An answer was broken off: ${error instanceof Error ? error.stack : error}`)
        throw error
      }
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
