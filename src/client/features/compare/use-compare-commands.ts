import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Codebook } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'
import type { Reader } from '../../../text/reader.ts'
import { useOtherArticles } from '../../data/use-other-articles.ts'
import { openSettings } from '../../ui/profile-button.tsx'
import { searchPlaces } from '../../ui/search-places.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import { type CompareCommand, createCompareCommands } from './compare-keys.ts'
import type { CompareSearch } from './compare-search.ts'
import { moveDraft, withType } from './merge-draft.ts'
import type { Desk } from './use-desk.ts'
import type { UnitDeeds } from './use-unit-deeds.ts'

type PageCommand = Exclude<CompareCommand, 'help' | 'palette'>

interface CommandParts {
  readonly article: Id
  readonly codebook: Codebook
  readonly reader: Reader
  readonly desk: Desk | null
  readonly deeds: UnitDeeds | null
  readonly search: CompareSearch
  readonly change: (fields: Partial<CompareSearch>) => void
  readonly onExport: () => void
}

const edges = {
  'start-back': ['start', -1],
  'start-on': ['start', 1],
  'end-back': ['end', -1],
  'end-on': ['end', 1],
} as const

/** What the commands of the page do. False leaves a key to the browser. */
export function useCompareCommands(parts: CommandParts) {
  const { article, codebook, desk, deeds, search, change, onExport } = parts
  const navigate = useNavigate()
  const { articles, want } = useOtherArticles(article)
  const list = useMemo(() => createCompareCommands(codebook), [codebook])
  function runAnywhere(command: PageCommand): unknown {
    switch (command) {
      case 'tag':
        return void navigate({ to: '/articles/$articleId', params: { articleId: article } })
      case 'library':
        return void navigate({ to: '/' })
      case 'claims':
      case 'agreement':
        return void navigate({ to: `/${command}` })
      case 'settings':
        return openSettings()
      default:
        return false
    }
  }
  function run(command: PageCommand): unknown {
    if (!desk || !deeds) return runAnywhere(command)
    switch (command) {
      case 'agreed':
        return change({ agreed: !search.agreed })
      case 'left':
        return change({ state: search.state === 'open' ? null : 'open' })
      case 'accept':
        return desk.pending.length > 0 && desk.accept()
      case 'undo':
      case 'redo':
        // What is taken back is seen.
        return change({ at: desk.step(command) ?? search.at })
      case 'export':
        return onExport()
      default:
        return runHere(command, desk, deeds) || runEditing(command, parts) || runAnywhere(command)
    }
  }
  const commands = usePageCommands<PageCommand>({
    list,
    run,
    whyNot: command => whyNot(command, desk),
    after: [searchPlaces('Articles', articles)],
    placeholder: 'A command or an article',
    onPalette: want,
  })
  return { ...commands, list }
}

/** Decides on the unit that is looked at, or goes on to another one. */
function runHere(command: PageCommand, desk: Desk, deeds: UnitDeeds): boolean {
  switch (command) {
    case 'next':
      return deeds.go(1)
    case 'previous':
      return deeds.go(-1)
    case 'next-open':
      return desk.draft ? deeds.keep() : deeds.goOpen()
    case 'none':
      return deeds.none()
    case 'open':
      return deeds.leaveOpen()
    case 'edit':
      return deeds.edit()
    case 'back':
      return desk.draft !== null && deeds.leaveEdit()
    default:
      return command.startsWith('take-') && deeds.take(Number(command.slice(5)) - 1)
  }
}

function runEditing(command: PageCommand, { desk, codebook, reader }: CommandParts): boolean {
  if (!desk?.draft) return false
  const { draft, setDraft } = desk
  const { content } = draft
  if (command.startsWith('type-')) {
    setDraft({ ...draft, content: withType(content, command.slice(5), codebook) })
    return true
  }
  if (!(command in edges)) return false
  const [edge, direction] = edges[command as keyof typeof edges]
  setDraft({ ...draft, content: moveDraft(content, edge, direction, reader) })
  return true
}

function whyNot(command: PageCommand, desk: Desk | null): string | null {
  if (['tag', 'library', 'claims', 'agreement', 'settings'].includes(command)) return null
  if (!desk) return 'There is nothing to compare'
  const take = command.startsWith('take-') ? Number(command.slice(5)) : 0
  if (take > (desk.current?.unit.readings.length ?? 0)) return 'There is no such reading'
  if ((command.startsWith('type-') || command in edges) && !desk.draft) return 'Nothing is being edited'
  if (command === 'accept' && desk.pending.length === 0) return 'It is up to date'
  return null
}
