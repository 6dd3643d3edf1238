import type { Id } from '../../core/id.ts'

/** What was typed in a field of a claim and is no value of it yet. */
export interface TypedDraft {
  readonly text: string
  /** Why it was refused; null while nobody has tried. */
  readonly why: string | null
}

export type TypedDrafts = Readonly<Record<string, TypedDraft>>

/** What the browser had no room for: kept until the page goes. */
const unkept = new Map<string, TypedDrafts>()

/** The browser's store of what is typed in the fields of one claim, by attribute; it is kept before `write` returns. */
export function typedDrafts(article: Id, claim: Id) {
  const key = `assay:typed:${article} ${claim}`
  const read = (): TypedDrafts => unkept.get(key) ?? readKept(key)
  return {
    read,
    /** Null takes it out. */
    write(attribute: string, draft: TypedDraft | null): void {
      const { [attribute]: before, ...others } = read()
      if (draft === null && before === undefined) return
      keep(key, draft === null ? others : { ...others, [attribute]: draft })
    },
  }
}

function keep(key: string, drafts: TypedDrafts): void {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(drafts))
    unkept.delete(key)
  } catch {
    unkept.set(key, drafts)
  }
}

/** Other versions or other hands may have stored anything. */
function readKept(key: string): TypedDrafts {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return Object.fromEntries(
      Object.entries(kept ?? {}).flatMap(([attribute, { text, why }]) =>
        typeof text === 'string' ? [[attribute, { text, why: typeof why === 'string' ? why : null }]] : [],
      ),
    )
  } catch {
    return {}
  }
}
