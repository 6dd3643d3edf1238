/** Bounds that server and client both enforce, so that nobody is refused late. */
export const limits = {
  /** Largest article, in UTF-8 bytes. */
  textBytes: 10_000_000,
  /** Largest annotation file, in bytes. */
  fileBytes: 100_000_000,
  /** Largest body of one edit, in bytes. */
  editBytes: 20_000_000,
  /** Longest note, in UTF-16 units. */
  noteLength: 100_000,
  /** Longest title, name or other single line, in UTF-16 units. */
  lineLength: 1_000,
} as const
