/** A name as printed, and where, in UTF-16 units. */
interface Named {
  readonly name: string
  readonly at: number
}

const verbs =
  '(?:said|says|say|told|tells|wrote|writes|write|asked|asks|added|adds|noted|notes|assessed|assesses|claimed|claims|believes|believed|warned|warns|predicted|predicts|expects|expected|announced|announces|stated|states|argued|argues|explained|explains|reported|reports|denied|denies|thinks|concluded|concludes)'
const word = "\\p{Lu}[\\p{L}\\p{M}'’-]*"
const name = `${word}(?:\\s+(?:(?:van|von|de|del|der|la|al|bin|ibn)\\s+)*${word})*`
/** Between a name and its verb may stand what says who it is. */
const before = new RegExp(
  `(${name})(?:\\s*,[^.!?;:“”„\\n]{1,100},)?\\s+(?:has\\s+|had\\s+|also\\s+)?${verbs}\\b`,
  'gu',
)
const after = new RegExp(`\\b${verbs}\\b([^.!?;:,“”„\\n]{0,100})`, 'gu')
const run = new RegExp(`${name}(?!\\s+\\p{Ll}*(?:ist|er|or|ary|ian|ant|ent)\\b)`, 'gu')
const opening =
  /^(?:The|A|An|In|On|At|But|And|As|It|He|She|They|We|I|This|That|There|If|When|First|Second|Third|His|Her|Their)(?:\s+|$)/u
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u

/**
 * Names in an English text that stand before or after a verb of saying: runs of capitalised words, each once, those
 * nearest to `at` (UTF-16) first. A surname alone gives way to the full name where the text has it too. A rule of
 * thumb, to be offered and never to be filled in.
 */
export function findNames(text: string, at: number): readonly string[] {
  const found = [...namesBefore(text), ...namesAfter(text)].flatMap(clean)
  const full = [...text.matchAll(new RegExp(name, 'gu'))].flatMap(([each, at = 0]) =>
    clean({ name: each, at: Number(at) }),
  )
  const longest = (surname: string) => full.find(each => each.name.endsWith(` ${surname}`))?.name ?? surname
  const near = found.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  return [...new Set(near.map(each => longest(each.name)))]
}

function namesBefore(text: string): readonly Named[] {
  return [...text.matchAll(before)].map(match => ({ name: match[1] ?? '', at: match.index }))
}

function namesAfter(text: string): readonly Named[] {
  return [...text.matchAll(after)].flatMap(match => {
    const [told = ''] = (match[1] ?? '').split(/\bthat\b/u)
    const names = [...told.matchAll(run)]
    const last = names.at(-1)
    return last ? [{ name: last[0], at: match.index + last.index }] : []
  })
}

/** Without the word that only begins its sentence, and without what is no name. */
function clean({ name, at }: Named): readonly Named[] {
  const rest = name.replace(opening, '')
  return rest === '' || month.test(rest) ? [] : [{ name: rest.replace(/['’]s$/u, ''), at }]
}
