/** How a piece of work ended: done, failed with an error that has been told, or not within the time. */
export type Attempt<T> =
  | { readonly ended: 'done'; readonly value: T }
  | { readonly ended: 'failed' }
  | { readonly ended: 'too late' }

/** Waits for work, but no longer than so many seconds. Work that is given up goes on until its page is closed. */
export async function tryFor<T>(work: Promise<T>, seconds: number): Promise<Attempt<T>> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<Attempt<T>>(resolve => {
    timer = setTimeout(resolve, seconds * 1000, { ended: 'too late' })
  })
  const told = work.then(
    (value): Attempt<T> => ({ ended: 'done', value }),
    (error: unknown): Attempt<T> => {
      console.error(String(error))
      return { ended: 'failed' }
    },
  )
  const attempt = await Promise.race([told, tooLong])
  clearTimeout(timer)
  return attempt
}
