/** A place in the line for writing one article; one tab of the browser writes at a time. */
export interface WriterPlace {
  /** Takes the pen from the tab that has it. */
  take(): void
  /** Gives the place up. */
  leave(): void
}

interface WriterOptions {
  /** The article whose own layer is written, or `consensusOf` it. */
  readonly article: string
  readonly onWrite: () => void
  readonly onRead: () => void
}

/** A tab that is only being loaded again has its pen back within this time. */
const returnsWithin = 5_000

/** Asks for the pen: `onWrite` when this tab has it, `onRead` while another has, and once that is gone again. */
export function lineUpToWrite({ article, onWrite, onRead }: WriterOptions): WriterPlace {
  const name = lockName(article)
  const left = new AbortController()
  let line = new AbortController()
  let release = () => {}

  async function hold(): Promise<void> {
    if (left.signal.aborted) return
    onWrite()
    await new Promise<void>(resolve => {
      release = resolve
    })
  }

  function request(options: LockOptions): void {
    navigator.locks
      .request(name, options, lock => (lock ? hold() : waitInLine()))
      .catch(() => {
        if (!left.signal.aborted) waitInLine()
      })
  }

  /** Reads until nobody writes for a while, then asks again. */
  function waitInLine(): void {
    onRead()
    const { signal } = line
    const askAgain = () => !signal.aborted && request({ ifAvailable: true })
    navigator.locks
      .request(name, { signal }, () => setTimeout(askAgain, returnsWithin))
      .catch((error: Error) => {
        if (!signal.aborted) throw error
      })
  }

  request({ ifAvailable: true })
  return {
    take() {
      line.abort()
      line = new AbortController()
      request({ steal: true })
    },
    leave() {
      left.abort()
      line.abort()
      release()
    },
  }
}

/** What is asked for in place of an article by who writes its consensus: both are written at once. */
export function consensusOf(article: string): string {
  return `consensus of ${article}`
}

/** The same for who writes reviews of colleagues' layers of it. */
export function reviewsOf(article: string): string {
  return `reviews of ${article}`
}

/** Whether a page of this browser has the pen of an article, and so sends what waits for it. */
export async function isBeingWritten(article: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(lock => lock.name === lockName(article))
}

function lockName(article: string): string {
  return `assay:write:${article}`
}
