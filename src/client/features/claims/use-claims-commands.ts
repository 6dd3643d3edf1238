import { useNavigate } from '@tanstack/react-router'
import type { Codebook } from '../../../core/codebook.ts'
import { useOtherArticles } from '../../data/use-other-articles.ts'
import type { CommandList } from '../../ui/command.ts'
import { openSettings } from '../../ui/profile-button.tsx'
import { searchPlaces } from '../../ui/search-places.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import type { ClaimsCommand } from './claims-keys.ts'
import { type ClaimsSearch, isNarrowed, widen } from './claims-search.ts'
import type { ChangeSearch } from './use-claims-search.ts'

type PageCommand = Exclude<ClaimsCommand, 'help' | 'palette'>

interface ClaimsParts {
  readonly list: CommandList<ClaimsCommand>
  readonly codebook: Codebook
  readonly search: ClaimsSearch
  readonly change: ChangeSearch
  readonly shown: number
  readonly onMove: (step: 1 | -1) => void
  readonly onOpen: () => void
  readonly onFocusField: (field: 'find' | 'speaker' | 'since') => void
  readonly onMore: () => void
  readonly onExport: () => void
}

/** What the commands of the page of all claims do. False leaves a key to the browser. */
export function useClaimsCommands(parts: ClaimsParts) {
  const { list, codebook, search, change, shown } = parts
  const navigate = useNavigate()
  const { articles, want } = useOtherArticles(null)
  function run(command: PageCommand): unknown {
    if (command.startsWith('only-')) return change({ hidden: toggleOnly(command.slice(5), search, codebook) })
    switch (command) {
      case 'next':
      case 'previous':
        return search.view === 'table' && parts.onMove(command === 'next' ? 1 : -1)
      case 'open':
        return search.view === 'table' && shown > 0 ? parts.onOpen() : false
      case 'find':
      case 'speaker':
      case 'since':
        return parts.onFocusField(command)
      case 'more':
        return parts.onMore()
      case 'clear':
        return change(widen(search))
      case 'view':
        return change({ view: search.view === 'table' ? 'plots' : 'table' })
      case 'export':
        return parts.onExport()
      case 'library':
        return void navigate({ to: '/' })
      case 'speakers':
      case 'project':
        return void navigate({ to: `/${command}` })
      case 'settings':
        return openSettings()
      default:
        return false
    }
  }
  function whyNot(command: PageCommand): string | null {
    if (command === 'clear' && !isNarrowed(search)) return 'All claims are shown'
    if (shown === 0 && ['next', 'previous', 'open', 'export'].includes(command)) return 'No claim is shown'
    return null
  }
  return usePageCommands<PageCommand>({
    list,
    run,
    whyNot,
    after: [searchPlaces('Articles', articles)],
    placeholder: 'A command or an article',
    onPalette: want,
  })
}

/** All types but one, or none where that is so already. */
function toggleOnly(type: string, { hidden }: ClaimsSearch, { types }: Codebook): ReadonlySet<string> {
  const others = types.map(({ name }) => name).filter(name => name !== type)
  const isSo = hidden.size === others.length && others.every(name => hidden.has(name))
  return new Set(isSo ? [] : others)
}
