/**
 * The letters that do something on the article page by themselves, or are set apart for it: no claim type can have
 * them as its key. A test beside the page's commands holds it to them.
 */
export const pageKeys: ReadonlySet<string> = new Set('cegjknprstvwxy')
