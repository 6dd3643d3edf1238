import { Key } from '../../ui/key.tsx'
import type { ArticleCommand } from './keys.ts'
import { useArticleKeymap } from './use-article-keymap.ts'

/** The key of a command as it is now; nothing where it has none. */
export function CommandKey({ command }: { readonly command: ArticleCommand }) {
  const [keys] = useArticleKeymap().printed(command)
  return keys === undefined ? null : <Key>{keys}</Key>
}
