import { type CodePoints, indexCodePoints } from './code-points.ts'
import { type Paragraph, splitParagraphs } from './paragraphs.ts'

/** A text made ready for questions about its paragraphs, sentences and words. */
export interface Reader {
  readonly points: CodePoints
  readonly paragraphs: readonly Paragraph[]
  /** BCP 47 tag by whose rules words and sentences are found. */
  readonly locale: string
}

/** Reads by the rules of English where the locale is missing, malformed or unknown, the same on every machine. */
export function createReader(text: string, language?: string): Reader {
  const points = indexCodePoints(text)
  const locale = chooseLocale(language)
  return { points, paragraphs: splitParagraphs(points, locale), locale }
}

function chooseLocale(locale: string | undefined): string {
  if (locale === undefined) return 'en'
  try {
    return Intl.Segmenter.supportedLocalesOf(locale)[0] ?? 'en'
  } catch (error) {
    if (error instanceof RangeError) return 'en'
    throw error
  }
}
