/** Bounds of what a record holds, the same on the wire and in files. Lengths are UTF-16 units. */
export const recordLimits = {
  id: 200,
  type: 100,
  /** A title, a name or another single line. */
  line: 1_000,
  /** A note or a comment. */
  note: 100_000,
  /** An article, in UTF-8 bytes. */
  textBytes: 10_000_000,
} as const
