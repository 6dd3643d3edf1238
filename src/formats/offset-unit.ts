/** What an offset counts: characters of Unicode, JavaScript's units, or characters as a reader sees them. */
export const offsetUnits = ['code-point', 'utf-16', 'grapheme'] as const
export type OffsetUnit = (typeof offsetUnits)[number]

/** A unit, and what counts besides the stored text: line ends as two (`crlf`), a byte order mark as one (`bom`). */
export type OffsetCount = OffsetUnit | `${OffsetUnit}-crlf` | `${OffsetUnit}-bom` | `${OffsetUnit}-crlf-bom`
