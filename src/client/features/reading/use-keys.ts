import { useOtherArticles } from '../../data/use-other-articles.ts'
import { searchPlaces } from '../../ui/search-places.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import { retype, showOnly, tagSelection } from './commands.ts'
import { focusedClaim } from './focus.ts'
import { type ArticleCommand, commandsOf, readCommand } from './keys.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import { type PageCommands, runCommand } from './run-command.ts'
import { searchClaims } from './search-claims.tsx'
import { searchParagraphs } from './search-paragraphs.ts'
import { goToField } from './take-fragment.ts'
import { whyNot } from './why-not.ts'

const hints = [{ keys: ['#'], label: 'Claim number' }]

/** Binds the commands of the article page to their keys, the help and the palette. */
export function useKeys(page: PageCommands) {
  const open = useOpenArticle()
  const { articles, want } = useOtherArticles(open.article.id)
  return usePageCommands<ArticleCommand>({
    list: commandsOf(open.codebook),
    run: command => act(open, page, command),
    whyNot: command => whyNot(open, command),
    before: [searchClaims(open), searchParagraphs(open)],
    after: [searchPlaces('Articles', articles)],
    placeholder: 'A command, a claim, words of the text',
    hints,
    onPalette: want,
  })
}

function act(open: OpenArticle, page: PageCommands, command: ArticleCommand): void {
  const press = readCommand(command)
  if (!press) return
  if (press.press === 'command') runCommand(open, page, press.command)
  else if (press.press === 'field') goToField(open, page, press.name)
  else if (press.press === 'only') showOnly(open, press.type)
  else if (isTypeChoice(document.activeElement)) chooseType(open, press.type, document.activeElement)
  else tagSelection(open, press.type, open.store.getState().pending?.span ?? null)
}

/** Among the types of the focused claim a type's letter is its choice. */
function chooseType(open: OpenArticle, type: string, choice: HTMLInputElement): void {
  const claim = focusedClaim(open)
  if (claim) retype(open, claim, type)
  const radios = choice.closest('fieldset')?.querySelectorAll('input') ?? []
  for (const radio of radios) if (radio.value === type) radio.focus()
}

function isTypeChoice(target: Element | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'radio'
}
