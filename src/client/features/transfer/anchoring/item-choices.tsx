import { useId } from 'react'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import type { Reader } from '../../../../text/reader.ts'
import { useKeymap } from '../../../ui/use-keymap.ts'
import { KeyedChoices } from '../keyed-choices.tsx'
import { KeyedRadio } from '../keyed-radio.tsx'
import { type AnchoringCommand, anchoringCommands, type PlaceCommand } from './anchoring-keys.ts'
import type { Decision } from './decisions.ts'
import { takePlace } from './decisions.ts'
import { listPlaces } from './list-places.ts'
import { tellPlace } from './tell-place.ts'

interface ItemChoicesProps {
  readonly item: FoundItem
  readonly name: string
  readonly reader: Reader
  readonly decision: Decision | undefined
  readonly isHere: boolean
  /** Whether all ways are shown, or only the likeliest and the one that was taken. */
  readonly isWhole: boolean
  readonly onDecide: (decision: Decision) => void
  readonly onSelect: () => void
}

interface Choice {
  readonly command: AnchoringCommand
  readonly label: string
  readonly isChosen: boolean
  /** Null opens the text for selecting in it. */
  readonly decision: Decision | null
}

/** What can be done with a claim, one of which is chosen, or none yet. */
export function ItemChoices(props: ItemChoicesProps) {
  const { name, isWhole, onDecide, onSelect } = props
  const group = useId()
  const keymap = useKeymap(anchoringCommands)
  const choices = listChoices(props)
  const shown = isWhole ? choices : choices.filter(({ isChosen }, index) => index === 0 || isChosen)
  return (
    <KeyedChoices legend={`What to do with ${name}`} shape="marked">
      {shown.map(({ command, label, isChosen, decision }) => (
        <KeyedRadio
          key={command}
          name={group}
          keys={keymap.printed(command)[0]}
          isChosen={isChosen}
          onChoose={() => (decision ? onDecide(decision) : onSelect())}
          onPress={() => {
            if (!decision && isChosen) onSelect()
          }}
        >
          {label}
        </KeyedRadio>
      ))}
    </KeyedChoices>
  )
}

function listChoices({ item, reader, decision, isHere }: ItemChoicesProps): readonly Choice[] {
  const places = listPlaces(item)
  const isOne = item.fragments.length > 0
  const taken = decision?.kind === 'place' ? decision.option : undefined
  const placing = places.map((place, index): Choice => {
    const { line, isCrosshead } = tellPlace(reader, place)
    const words = item.status === 'changed' ? 'Place on the new words' : 'Place it'
    return {
      command: isOne ? 'place' : (`place-${index + 1}` as PlaceCommand),
      label: isOne ? words : `Paragraph ${line}${isCrosshead ? ', the crosshead' : ''}`,
      isChosen: taken === index,
      decision: takePlace(item, index),
    }
  })
  const only = (kind: 'aside' | 'out' | 'here', label: string): Choice => ({
    command: kind,
    label,
    isChosen: decision?.kind === kind,
    decision: { kind },
  })
  return [
    ...(isHere ? [only('here', 'Keep what is here')] : []),
    ...placing,
    ...(placing.length === 0 ? [only('aside', 'Keep aside, unplaced')] : []),
    { command: 'select', label: 'Select by hand', isChosen: taken === null, decision: null },
    ...(placing.length > 0 ? [only('aside', 'Keep aside, unplaced')] : []),
    only('out', 'Leave it out'),
  ]
}
