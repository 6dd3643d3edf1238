// What an article's claims should be after any sequence of acts: plain arrays and sets, with nothing of the app in it.

/** A claim as the set of its code points. */
export interface PlainClaim {
  readonly id: string
  readonly type: string
  readonly points: ReadonlySet<number>
}

export type PlainClaims = readonly PlainClaim[]

export class PlainModel {
  claims: PlainClaims = []
  hidden: ReadonlySet<string> = new Set()
  #past: PlainClaims[] = []
  #future: PlainClaims[] = []

  /** The claims become these, in one step that can be taken back. */
  step(next: PlainClaims): void {
    this.#past.push(this.claims)
    this.#future = []
    this.claims = next
  }

  undo(): void {
    const before = this.#past.pop()
    if (!before) return
    this.#future.push(this.claims)
    this.claims = before
  }

  redo(): void {
    const after = this.#future.pop()
    if (!after) return
    this.#past.push(this.claims)
    this.claims = after
  }

  /** True where another claim has the same type and text. */
  hasTwin(claim: Pick<PlainClaim, 'id' | 'type' | 'points'>): boolean {
    return this.claims.some(
      other => other.id !== claim.id && other.type === claim.type && isSameSet(other.points, claim.points),
    )
  }

  replace(claim: PlainClaim): void {
    this.step(this.claims.map(each => (each.id === claim.id ? claim : each)))
  }
}

export function rangeOf(start: number, end: number): ReadonlySet<number> {
  return new Set(Array.from({ length: end - start }, (_, at) => start + at))
}

/** The unbroken runs in a set of code points, in order. */
export function runsOf(points: ReadonlySet<number>): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (const at of [...points].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.end === at) last.end = at + 1
    else runs.push({ start: at, end: at + 1 })
  }
  return runs
}

export function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every(at => b.has(at))
}
