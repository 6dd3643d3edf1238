import type { Claim } from './claim.ts'
import { attributeOf, type CheckContext, claimWords, type Finding } from './finding.ts'

const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const day = `(?:${months}(?: \\d{1,2}(?:, \\d{4})?| \\d{4})?|\\d{1,2} ${months}(?: \\d{4})?|(?:19|20)\\d\\d|(?:next |this )?(?:spring|summer|autumn|winter))\\b`
const number = '(?:an?|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|few|some)'
const unit = '(?:hours?|days?|weeks?|months?|years?|decades?)\\b'

/** Words of time in English, by the kind of horizon they give. What other languages say is not looked for. */
const horizons: readonly [kind: string, pattern: RegExp][] = [
  [
    'date',
    new RegExp(
      `\\b(?:by|until|till|before|no later than|in) (?:the )?(?:(?:end|middle|beginning|start) of )?(?:(?:early|mid|late)[- ])?${day}`,
      'i',
    ),
  ],
  [
    'period',
    new RegExp(`\\b(?:within|in|for|over|during) (?:the )?(?:next|coming) (?:${number} )?${unit}`, 'i'),
  ],
  ['period', new RegExp(`\\b(?:within|in|for) (?:the )?${number} ${unit}`, 'i')],
  [
    'vague',
    /\b(?:for )?a long time\b|\bsoon\b|\beventually\b|\bsooner or later\b|\b(?:in the )?(?:near|foreseeable) future\b/i,
  ],
]

/** A forecast of which nobody has said by when: it cannot be resolved. */
export function checkHorizon(context: CheckContext, claim: Claim): Finding | null {
  const { codebook } = context
  const form = attributeOf(codebook, claim, 'horizonType')
  if (form?.kind !== 'enum') return null
  const { horizonType, horizonText, horizonEnd, resolvable } = claim.attributes
  const offers = (kind: string) => form.options.some(({ value }) => value === kind)
  const isDated = horizonType === 'date' || horizonType === 'period'
  if (horizonType !== undefined && horizonType !== 'none') {
    if (!isDated || horizonText !== undefined || horizonEnd !== undefined) return null
  }
  if (horizonType === 'none' && resolvable !== 'yes') return null
  const found = findHorizon(claimWords(context, claim))
  const finding = { check: 'horizon' as const, claims: [claim.id] as const }
  if (found && offers(found.kind) && attributeOf(codebook, claim, 'horizonText')) {
    const attributes = { ...claim.attributes, horizonType: found.kind, horizonText: found.words }
    return {
      ...finding,
      explanation: `No horizon is recorded, but the words “${found.words}” give one. A forecast without a horizon cannot be resolved.`,
      fix: { label: `Record “${found.words}”`, changes: [{ id: claim.id, parts: { attributes } }] },
    }
  }
  if (horizonType === 'none')
    return {
      ...finding,
      explanation:
        'It is said to be resolvable, but has no horizon: no day will come on which to resolve it.',
    }
  if (isDated)
    return { ...finding, explanation: `Its horizon is a ${horizonType}, but which one is not recorded.` }
  if (!offers('none')) return { ...finding, explanation: withoutHorizon }
  const attributes = { ...claim.attributes, horizonType: 'none' }
  return {
    ...finding,
    explanation: `${withoutHorizon} If the text gives none, say so.`,
    fix: { label: 'Record that none is stated', changes: [{ id: claim.id, parts: { attributes } }] },
  }
}

const withoutHorizon = 'No horizon is recorded. A forecast is ready to track when it says by when.'

/** The first words of time in a text as printed, and their kind. */
function findHorizon(text: string): { kind: string; words: string } | null {
  const found = horizons.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text)
    return match ? [{ kind, words: match[0], at: match.index }] : []
  })
  return found.sort((a, b) => a.at - b.at)[0] ?? null
}
