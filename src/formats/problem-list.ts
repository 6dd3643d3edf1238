import type { Problem } from '../core/problem.ts'

/** The most problems that are told of one file. */
export const problemLimit = 1_000

/** Stands last where problems were left out. */
export const cutProblem: Problem = {
  path: '$',
  message: `There are more problems than these ${problemLimit}.`,
}

/** Gathers problems up to a bound; of what comes after it only knows that it is there. */
export class ProblemList {
  readonly #limit: number
  readonly #problems: Problem[] = []
  #isCut = false

  constructor(limit: number) {
    this.#limit = limit
  }

  get count(): number {
    return this.#problems.length
  }

  add(path: string, message: string): void {
    if (this.#problems.length < this.#limit) this.#problems.push({ path, message })
    else this.#isCut = true
  }

  addAll(problems: readonly Problem[]): void {
    for (const { path, message } of problems) this.add(path, message)
  }

  /** True when a problem was left out. */
  get isCut(): boolean {
    return this.#isCut
  }

  /** In the order they were found. */
  all(): readonly Problem[] {
    return this.#problems
  }
}
