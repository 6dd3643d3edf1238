/** How a verdict is written in small, by its name. */
export const verdictSigns: { readonly [verdict: string]: string } = {
  agree: '✓',
  fix: '✎',
  dispute: '≠',
  missed: '+',
}

/** What a reviewer says with a verdict, by its name, as the end of a sentence. */
export const verdictWords: { readonly [verdict: string]: string } = {
  agree: 'agrees',
  fix: 'proposes a change',
  dispute: 'disputes it',
  missed: 'says you missed this',
}
