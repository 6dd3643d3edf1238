/** A claim type as it looks: hue and line by the names that a codebook has for them. */
export interface TypeLook {
  readonly name: string
  readonly hue: string
  readonly line: string
}

/** The looks that the style sheet has already. */
const known = new Set(['forecast blue dashed', 'assessment ochre solid', 'quote green dotted'])

/** Three hues are called by the letters of the types they were made for. */
const tokens: Readonly<Record<string, string>> = { blue: 'f', ochre: 'a', green: 'q' }

/** Thin where the line is whole, and thick enough for both strokes of a double one. */
const thickness: Readonly<Record<string, string>> = { solid: '1.5px', double: '3px', wavy: '1.5px' }

let sheet: CSSStyleSheet | null = null

/**
 * Gives the page the styles of a codebook's types, in place of those of the last one. They are rules by the type's
 * name, as are those of the first three types: a mark bears nothing more for it.
 */
export function wearTypeStyles(types: readonly TypeLook[]): void {
  const rules = presentTypeRules(types)
  if (sheet === null && rules === '') return
  if (sheet === null) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync(rules)
}

/** The style rules of the types that do not look as the style sheet has them. */
export function presentTypeRules(types: readonly TypeLook[]): string {
  const others = types.filter(({ name, hue, line }) => !known.has(`${name} ${hue} ${line}`))
  return others.map(presentRules).join('')
}

/** What a hue's tokens begin with: `--rose-line`. */
export function hueToken(hue: string): string {
  return tokens[hue] ?? hue
}

function presentRules({ name, hue, line }: TypeLook): string {
  const token = hueToken(hue)
  const rests = line === 'dashed' ? 'var(--ht)' : 'transparent'
  const hovered = line === 'dashed' ? 'var(--ht2)' : 'var(--ht)'
  // Where the system chooses the colours, line and letter alone tell types apart, as the style sheet says.
  const colours = `--h:var(--${token});--hl:var(--${token}-line);--ht:var(--${token}-tint);--ht2:var(--${token}-tint2)`
  return `[data-type="${name}"]{${colours};--hs:${line};--hb:${rests};--hb2:${hovered};--hw:${thickness[line] ?? '2px'}}${presentThreads(name, token)}`
}

/** Through the gaps between the parts of a claim, a lane each; those beyond the fourth lie where it does. */
function presentThreads(name: string, token: string): string {
  return [0, 1, 2, 3]
    .map(
      lane =>
        `::highlight(assay-thread-${name}-${lane}){text-decoration:underline dotted 1.5px var(--${token});text-underline-offset:calc(var(--lane-first) + ${lane} * var(--lane-pitch));text-decoration-skip-ink:none}`,
    )
    .join('')
}
