import type { Keymap } from '../../ui/keymap.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import { type ArticleCommand, commandsOf } from './keys.ts'
import { useOpenArticle } from './open-article.ts'

/** The keys of the article page as they are now. */
export function useArticleKeymap(): Keymap<ArticleCommand> {
  return useKeymap(commandsOf(useOpenArticle().codebook))
}
