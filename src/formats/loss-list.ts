/** Gathers what is lost, counted by the sentence that says it. */
export class LossList {
  readonly #counts = new Map<string, number>()

  /** `{n}` in the sentence stands for the count: “{n} replies”. */
  add(sentence: string, count = 1): void {
    if (count > 0) this.#counts.set(sentence, (this.#counts.get(sentence) ?? 0) + count)
  }

  /** In the order in which they were first met. */
  all(): readonly string[] {
    return Array.from(this.#counts, ([sentence, count]) => fill(sentence, count))
  }
}

/** `{n}` becomes the count, and `{one|many}` the word for it. */
function fill(sentence: string, count: number): string {
  return sentence
    .replaceAll('{n}', String(count))
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, one: string, many: string) => (count === 1 ? one : many))
}
