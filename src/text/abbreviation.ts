/** Titles and months before a name or a number, and a single initial; “I” is left out, being mostly a word. */
const abbreviation =
  /(?<![\p{L}\p{N}.])(?:(?!I)\p{Lu}|Mrs?|Ms|Messrs|Drs?|Prof|Gen|Col|Lt|Maj|Capt|Cmdr|Sgt|Adm|Sen|Reps?|Gov|Pres|Rev|Hon|St|Mt|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u

/** True when a stretch of text ends in a stop that shortens a word more likely than it ends a sentence. */
export function endsInAbbreviation(text: string): boolean {
  return abbreviation.test(text)
}
