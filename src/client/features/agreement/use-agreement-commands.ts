import { useNavigate } from '@tanstack/react-router'
import { useOtherArticles } from '../../data/use-other-articles.ts'
import { openSettings } from '../../ui/profile-button.tsx'
import { searchPlaces } from '../../ui/search-places.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import { type AgreementCommand, agreementCommands } from './agreement-keys.ts'
import type { AgreementFile } from './agreement-questions.ts'

type PageCommand = Exclude<AgreementCommand, 'help' | 'palette'>

interface CommandParts {
  readonly isThere: boolean
  readonly onMatch: () => void
  readonly onEverybody: () => void
  readonly onGamma: () => void
  readonly onSave: (kind: AgreementFile) => void
}

/** What the commands of the page do. False leaves a key to the browser. */
export function useAgreementCommands({ isThere, onMatch, onEverybody, onGamma, onSave }: CommandParts) {
  const navigate = useNavigate()
  const { articles, want } = useOtherArticles(null)
  const actions: Record<PageCommand, () => unknown> = {
    match: onMatch,
    everybody: onEverybody,
    gamma: onGamma,
    export: () => onSave('csv'),
    json: () => onSave('json'),
    report: () => onSave('html'),
    markdown: () => onSave('markdown'),
    library: () => void navigate({ to: '/' }),
    claims: () => void navigate({ to: '/claims' }),
    settings: openSettings,
    back: () => false,
  }
  const always: readonly PageCommand[] = ['library', 'claims', 'settings', 'back']
  const whyNot = (command: PageCommand) =>
    isThere || always.includes(command) ? null : 'There is nothing to compare'
  return usePageCommands<PageCommand>({
    list: agreementCommands,
    run: command => (whyNot(command) === null ? actions[command]() : false),
    whyNot,
    after: [searchPlaces('Articles', articles)],
    placeholder: 'A command or an article',
    onPalette: want,
  })
}
