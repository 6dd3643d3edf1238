import { presentFigure } from '../../core/agreement/agreement-words.ts'
import type { Measured } from '../../core/agreement/measured.ts'

/** The interval of a figure, as in `.41 to .66`; empty where there is none. */
export function presentInterval({ interval }: Measured): string {
  return interval
    ? `${presentFigure({ value: interval.low })} to ${presentFigure({ value: interval.high })}`
    : ''
}
