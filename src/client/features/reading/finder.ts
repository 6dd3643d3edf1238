/** What the field asks of the tools beside it, which come after it. */
export interface Finder {
  readonly step: (direction: -1 | 1) => void
  /** Selects what was gone to, so that it can be tagged. */
  readonly take: () => void
}
