import { Refusal } from '../refusal.ts'
import { brokenOff } from './broken-off.ts'

interface TurnLimits {
  /** So many read at the same time: each may take the memory of a whole reader. */
  readonly atOnce: number
  /** So many wait, each with its file in memory; what comes beyond is refused as busy. */
  readonly waiting: number
}

/** Runs a reading when its turn comes, first come first. The signal gives up the place in the line. */
export type TakeTurn = <T>(read: () => Promise<T>, signal: AbortSignal) => Promise<T>

/** A line of its own for the readings of large files. */
export function createTurns({ atOnce, waiting }: TurnLimits): TakeTurn {
  const line: (() => void)[] = []
  let running = 0

  function waitInLine(signal: AbortSignal): Promise<void> {
    if (line.length >= waiting) {
      const detail = `Assay is reading ${atOnce} other large files, and ${waiting} more wait. Nothing was imported. Try again in a minute.`
      throw new Refusal('busy', { detail })
    }
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      const giveUp = () => {
        line.splice(line.indexOf(begin), 1)
        reject(brokenOff())
      }
      signal.addEventListener('abort', giveUp, { once: true })
      line.push(begin)
    })
  }

  return async (read, signal) => {
    if (signal.aborted) throw brokenOff()
    // Who ends hands its place to who waits: nobody comes in between.
    if (running < atOnce) running++
    else await waitInLine(signal)
    try {
      return await read()
    } finally {
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}
