import type { Id } from '../../../../core/id.ts'
import type { Anchoring } from '../../../../formats/anchoring/anchor-records.ts'
import { setAside } from '../../../../formats/anchoring/set-aside.ts'
import { saveFile } from '../../../data/export.ts'
import { type AnchoringCommand, placeOfCommand } from './anchoring-keys.ts'
import type { AnchorTarget } from './build-placed.ts'
import { type DecisionCounts, listAlike, takePlace } from './decisions.ts'
import { listPlaces } from './list-places.ts'
import type { useDecisions } from './use-decisions.ts'

type PageCommand = Exclude<AnchoringCommand, 'help' | 'palette'>

interface CommandParts {
  readonly anchoring: Anchoring
  readonly deciding: ReturnType<typeof useDecisions>
  readonly here: ReadonlySet<Id>
  readonly counts: DecisionCounts
  readonly canApply: boolean
  readonly isApplying: boolean
  readonly target: AnchorTarget
  readonly name: string
  readonly onSelect: () => void
  readonly onTexts: () => void
  readonly onShow: () => void
  readonly onApply: () => void
  readonly onLeave: () => void
}

/** What the report's commands do, and why one makes no sense now. */
export function useAnchoringCommands(parts: CommandParts) {
  const { deciding } = parts
  const { current, decideCurrent } = deciding
  function run(command: PageCommand): unknown {
    const place = placeOfCommand(command)
    if (place !== null) return current && decideCurrent(takePlace(current, place))
    switch (command) {
      case 'next':
        return deciding.move(1)
      case 'previous':
        return deciding.move(-1)
      case 'place':
        return current && decideCurrent(takePlace(current, 0))
      case 'place-alike':
        return deciding.placeAlike()
      case 'aside':
      case 'out':
      case 'here':
        return decideCurrent({ kind: command })
      case 'select':
        return parts.onSelect()
      case 'texts':
        return parts.onTexts()
      case 'show':
        return parts.onShow()
      case 'undo':
        return deciding.undo()
      case 'save-aside':
        return saveAside(parts)
      case 'apply':
        return parts.onApply()
      case 'leave':
        return parts.onLeave()
    }
    return undefined
  }
  return { run, whyNot: (command: PageCommand) => whyNot(command, parts) }
}

function whyNot(command: PageCommand, parts: CommandParts): string | null {
  const { anchoring, deciding, counts } = parts
  if (parts.isApplying) return 'It is being placed'
  const place = placeOfCommand(command)
  if (ofItem.has(command) || place !== null) return whyNotHere(command, parts)
  if (command === 'place-alike' && listAlike(anchoring.items, deciding.decisions).length === 0) {
    return 'None is open'
  }
  if (command === 'texts' && anchoring.source.bundle.text === null) return 'The file leaves its text out'
  if (command === 'undo' && !deciding.canUndo) return 'Nothing to take back'
  if (command === 'save-aside' && counts.aside === 0) return 'Nothing is kept aside'
  if (command === 'apply' && !parts.canApply) return 'Nothing to place'
  return null
}

/** The same for what is done with the current item. */
function whyNotHere(command: PageCommand, { deciding: { current }, here }: CommandParts): string | null {
  if (!current) return 'No claim here'
  const place = placeOfCommand(command)
  const places = listPlaces(current).length
  if (place !== null && place >= places) return 'It has no such place'
  if (command === 'place' && places === 0) return 'It has no place here'
  if (command === 'place' && current.fragments.length === 0) return 'Choose one of its places by number'
  return command === 'here' && !here.has(current.id) ? 'Nothing of this id is here' : null
}

const ofItem: ReadonlySet<PageCommand> = new Set([
  'next',
  'previous',
  'place',
  'select',
  'aside',
  'out',
  'here',
])

/** What has no place, as a file of its own that can be passed on. */
function saveAside({ anchoring, deciding: { decisions }, target, name }: CommandParts): void {
  const aside = anchoring.items.filter(({ id }) => (decisions.get(id)?.kind ?? 'aside') === 'aside')
  const { json, bundle } = anchoring.source
  const file = setAside(json, new Set(aside.map(({ id }) => id)), bundle.article.id)
  if (!file) return
  const content = new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' })
  const stem = name.replace(/\.assay\.jsonl?$|\.jsonl?$/i, '') || target.article.title
  saveFile({ name: `${stem} kept aside.assay.json`, content })
}
