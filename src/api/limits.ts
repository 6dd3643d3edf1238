import { recordLimits } from '../core/record-limits.ts'

/** Bounds that server and client both enforce, so that nobody is refused late. */
export const limits = {
  /** Largest article, in UTF-8 bytes. */
  textBytes: recordLimits.textBytes,
  /** Largest annotation file, in bytes. */
  fileBytes: 100_000_000,
  /** Largest body of one edit, in bytes. */
  editBytes: 20_000_000,
  /** Largest project document, such as a codebook, in bytes. */
  documentBytes: 2_000_000,
  /** Longest guideline, in UTF-16 units: longer, Markdown is not shown as such. */
  guidelineLength: 200_000,
  /** Longest note, in UTF-16 units. */
  noteLength: recordLimits.note,
  /** Longest title, name or other single line, in UTF-16 units. */
  lineLength: recordLimits.line,
} as const
