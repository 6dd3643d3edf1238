import { parsePath, type Step } from '../core/json-path.ts'

interface Wanted {
  readonly paths: string[]
  readonly next: Map<Step, Wanted>
}

/**
 * UTF-16 indexes of the values at these paths of a source that `parseJson` accepts; for a path that is not there,
 * that of the nearest value around it. One pass over the source, whatever the number of paths.
 */
export function locatePaths(source: string, paths: readonly string[]): ReadonlyMap<string, number> {
  const root = collectWanted(paths)
  const offsets = new Map<string, number>()
  new Walk(source, offsets).visit(root)
  return offsets
}

function collectWanted(paths: readonly string[]): Wanted {
  const root: Wanted = { paths: [], next: new Map() }
  for (const path of paths) {
    let wanted = root
    for (const step of parsePath(path)) {
      const next: Wanted = wanted.next.get(step) ?? { paths: [], next: new Map() }
      wanted.next.set(step, next)
      wanted = next
    }
    wanted.paths.push(path)
  }
  return root
}

/** A walk over valid JSON that looks only where something is wanted and skips the rest. */
class Walk {
  readonly #source: string
  readonly #offsets: Map<string, number>
  #at = 0

  constructor(source: string, offsets: Map<string, number>) {
    this.#source = source
    this.#offsets = offsets
  }

  visit(wanted: Wanted): void {
    this.#skipSpace()
    this.#note(wanted, this.#at)
    const opening = this.#source.charAt(this.#at)
    if (wanted.next.size === 0 || (opening !== '{' && opening !== '[')) this.#skipValue()
    else this.#visitItems(wanted, opening === '{')
  }

  /** Everything below counts as found here until it is found itself. */
  #note(wanted: Wanted, offset: number): void {
    for (const path of wanted.paths) this.#offsets.set(path, offset)
    for (const next of wanted.next.values()) this.#note(next, offset)
  }

  #visitItems(wanted: Wanted, isObject: boolean): void {
    this.#at++
    this.#skipSpace()
    for (let index = 0; !'}]'.includes(this.#source.charAt(this.#at)); index++) {
      const next = wanted.next.get(isObject ? this.#readKey() : index)
      if (next) this.visit(next)
      else this.#skipValue()
      this.#skipSpace()
      if (this.#source.charAt(this.#at) === ',') this.#at++
      this.#skipSpace()
    }
    this.#at++
  }

  #readKey(): string {
    const from = this.#at
    this.#skipString()
    const key: unknown = JSON.parse(this.#source.slice(from, this.#at))
    this.#skipSpace()
    this.#at++
    return String(key)
  }

  #skipValue(): void {
    this.#skipSpace()
    let depth = 0
    do {
      const character = this.#source.charAt(this.#at)
      if (character === '"') this.#skipString()
      else if (character === '{' || character === '[') {
        depth++
        this.#at++
      } else if (character === '}' || character === ']') {
        depth--
        this.#at++
      } else this.#skipPlain()
    } while (depth > 0)
  }

  /** Past everything up to the next quotation mark or bracket, and past a comma only inside brackets. */
  #skipPlain(): void {
    const from = this.#at
    while (this.#at < this.#source.length && !'"{}[],'.includes(this.#source.charAt(this.#at))) this.#at++
    if (this.#at === from) this.#at++
  }

  #skipString(): void {
    this.#at++
    for (;;) {
      const character = this.#source.charAt(this.#at)
      if (character === '\\') this.#at += 2
      else {
        this.#at++
        if (character === '"') return
      }
    }
  }

  #skipSpace(): void {
    while (' \n\r\t'.includes(this.#source.charAt(this.#at)) && this.#at < this.#source.length) this.#at++
  }
}
