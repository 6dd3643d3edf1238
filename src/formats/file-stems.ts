import type { Bundle } from '../core/bundle.ts'

/** A file name without extension for each article, from its title, no two the same whatever the case. */
export function fileStems(bundles: readonly Bundle[]): readonly string[] {
  const taken = new Set<string>()
  return bundles.map(({ article }) => {
    const words = article.title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu)
    const stem = words?.join('-').toLowerCase().slice(0, 60).toWellFormed() ?? 'article'
    let name = stem
    for (let number = 2; taken.has(name); number++) name = `${stem}-${number}`
    taken.add(name)
    return name
  })
}
