// What in English says who said something, and not what was said.

const verbs =
  'say|says|said|saying|write|writes|wrote|note|notes|noted|add|adds|added|assess|assesses|assessed|argue|argues|argued|claim|claims|claimed|explain|explains|explained|announce|announces|announced|warn|warns|warned|predict|predicts|predicted|believe|believes|believed|report|reports|reported|state|states|stated|stress|stresses|stressed|conclude|concludes|concluded|ask|asks|asked|told|tells|recall|recalls|recalled|emphasise|emphasises|emphasised|emphasize|emphasizes|emphasized'
const people =
  'he|she|they|we|I|analysts?|experts?|officials?|ministers?|presidents?|spokesm[ae]n|spokeswom[ae]n|spokespersons?|journalists?|authors?|commanders?|generals?|sources?|ministry|newspaper|agency|economists?|politicians?|observers?|critics?|researchers?|scientists?|reports?'
const plain = "[\\p{L}\\p{M}\\p{N}’'.-]+"
/** A pronoun, or up to eight words that end in a name or in what people are called. */
const who = `(?:(?:${plain}\\s+){0,7}?(?:\\p{Lu}[\\p{L}\\p{M}’'-]*|(?:${people})))`
const aux = '(?:\\s+(?:has|have|had|also|once|recently|later|earlier|already|again|then))*'
const when = `(?:\\s+(?:on|in|at|to|for|during|yesterday|today|reporters|journalists)(?:\\s+${plain}){0,6})?`
const mark = '["“”„«»‘’]'

/** Words with which more begins than the name of a speaker: then nothing is taken for an attribution. */
const more =
  /\b(?:not|never|nor?|nobody|none|few|if|when|while|because|since|although|unless|who|whom|which|that|whose|will|would|can|could|may|might|is|are|was|were|be|but|or|and|what|how|why)\b/iu

const impersonal =
  /^it\s+(?:is|was)\s+(?:(?:widely|generally|often)\s+)?(?:said|believed|expected|reported|thought)\s+that\s+/iu
const according =
  /^(?:according\s+to|in\s+the\s+(?:opinion|view|words)\s+of)\s+[^,.;:!?"“”„«»]{2,80},\s*|^in\s+(?:his|her|their)\s+(?:opinion|view|words),\s*/iu
const saidThat = new RegExp(`^(${who}${aux})\\s+(?:${verbs})(?:${when})\\s+that\\s+`, 'u')
const saidQuoting = new RegExp(`^(${who}${aux})\\s+(?:${verbs})\\s*[,:]\\s*(?=["“„«])`, 'u')

/** What parts the words said from who said them: a comma, a closing quotation mark, a spaced dash, or several. */
const parting = `(?:,\\s*${mark}*|[.?!]?${mark}\\s*[-–—,]?|\\s[-–—])\\s*`
const saidWho = new RegExp(`${parting}(?:${verbs})\\s+(${who})${when}\\.?$`, 'u')
const whoSaid = new RegExp(`${parting}(${who}${aux})\\s+(?:${verbs})${when}\\.?$`, 'u')

/** Says that something was said, at the end of what stands before a “that”. */
const beforeThat = new RegExp(
  `(?:^|\\s)(?:${verbs}|is|was|thesis|opinion|view|fact|idea|claim|sure|clear|likely)(?:\\s+${plain}){0,2}$`,
  'iu',
)

/** UTF-16 units of an attribution at the beginning of an English text, with the white space after it; 0 for none. */
export function attributionBefore(text: string): number {
  const whole = impersonal.exec(text) ?? according.exec(text)
  if (whole) return whole[0].length
  const said = saidThat.exec(text) ?? saidQuoting.exec(text)
  return said && !more.test(said[1] ?? '') ? said[0].length : 0
}

/** UTF-16 units of an attribution at the end of an English text, with the pause before it; 0 for none. */
export function attributionAfter(text: string): number {
  const ending = text.slice(-longest)
  for (const pattern of [saidWho, whoSaid]) {
    const said = pattern.exec(ending)
    if (said && !more.test(said[1] ?? '')) return said[0].length
  }
  return 0
}

/** True where a “that” behind these words begins what was said, and points at nothing. */
export function leadsToThat(before: string): boolean {
  return beforeThat.test(before.slice(-longest).trimEnd())
}

/** UTF-16 units in which an attribution is looked for. */
const longest = 160
