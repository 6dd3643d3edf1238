/** Scores are told to four digits. */
export function roundScore(score: number): number {
  return Math.round(score * 10_000) / 10_000
}
