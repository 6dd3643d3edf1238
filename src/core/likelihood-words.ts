/** Words of likelihood in English with the ICD 203 term they stand for, those that hold others first. */
const terms: readonly [term: string, pattern: RegExp][] = [
  ['almost-certain', /\b(?:almost|nearly|virtually) certain(?:ly)?\b/i],
  ['almost-no-chance', /\b(?:almost|virtually) no chance\b|\bremote chance\b/i],
  ['very-unlikely', /\b(?:very|highly) (?:unlikely|improbable)\b/i],
  ['very-likely', /\b(?:very|highly) (?:likely|probabl[ey])\b/i],
  ['roughly-even-chance', /\b(?:roughly )?even (?:chances?|odds)\b/i],
  ['unlikely', /\bunlikely\b|\bimprobabl[ey]\b|\bprobably not\b/i],
  ['likely', /\blikely\b|\bprobabl[ey]\b/i],
]

/** The first word of likelihood in a text as printed, and its term; null when there is none. */
export function findLikelihood(text: string): { readonly term: string; readonly words: string } | null {
  for (const [term, pattern] of terms) {
    const words = pattern.exec(text)?.[0]
    if (words !== undefined) return { term, words }
  }
  return null
}

/** The degree of confidence that a text speaks of, or null: “high confidence”, “confident that”. */
export function findConfidence(text: string): string | null {
  const found = /\b(?:(low|moderate|medium|high) confidence|(confident|confidence))\b/i.exec(text)
  if (!found) return null
  const degree = found[1]?.toLowerCase()
  return degree === 'medium' ? 'moderate' : (degree ?? 'not-stated')
}
