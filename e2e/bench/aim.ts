/** One aim with what was reached. */
export interface Aim {
  readonly aim: string
  readonly reached: number
  readonly isReached: boolean
  readonly unit: string
}

/** The aim of so much or more; none where nothing was measured. */
export function atLeast(aim: string, reached: number | null | undefined, bound: number, unit: string): Aim[] {
  return reached === null || reached === undefined
    ? []
    : [{ aim, reached, isReached: reached >= bound, unit }]
}

/** The aim of so much or less; none where nothing was measured. */
export function below(aim: string, reached: number | null | undefined, bound: number, unit: string): Aim[] {
  return reached === null || reached === undefined
    ? []
    : [{ aim, reached, isReached: reached <= bound, unit }]
}

/** An aim as a line of the report. */
export function presentAim({ aim, reached, isReached, unit }: Aim): string {
  return `Aim: ${aim}: ${isReached ? 'reached' : 'missed'}, ${reached.toFixed(reached < 1 ? 2 : 1)}${unit}.`
}
