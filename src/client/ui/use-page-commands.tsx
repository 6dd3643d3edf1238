import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { awaitField } from './await-field.ts'
import type { CommandList, RunCommand } from './command.ts'
import type { Hint } from './hint-bar.tsx'
import { keepFocusAndSelection } from './keep-focus-and-selection.ts'
import { lazyPart } from './lazy-part.tsx'
import {
  joinSearches,
  orCommandsOnly,
  type PaletteEntry,
  type Search,
  searchCommands,
} from './palette-search.ts'
import { useKeymap } from './use-keymap.ts'
import { useKeys } from './use-keys.ts'

const KeyHelp = lazyPart(async () => (await import('./key-help.tsx')).KeyHelp)
const Palette = lazyPart(async () => (await import('./palette.tsx')).Palette)

/** The commands that a page need not do itself. */
type OwnCommand = 'help' | 'palette'

interface PageCommandsOptions<Name extends string> {
  /** The same value each time, as long as the commands are the same. */
  readonly list: CommandList<Name | OwnCommand>
  readonly run: RunCommand<Name>
  /** Why a command makes no sense now, in a few words; null when it does. */
  readonly whyNot: (command: Name) => string | null
  /** What else the palette leads to, before and after the commands where they fit as well. */
  readonly before?: readonly Search[]
  readonly after?: readonly Search[]
  /** What the palette finds here, in a few words. */
  readonly placeholder: string
  /** Ways to look for less, for the foot of the palette. */
  readonly hints?: readonly Hint[]
  /** The palette is about to open: what it leads to may be fetched. */
  readonly onPalette?: () => void
}

interface PageCommands {
  readonly openHelp: () => void
  readonly openPalette: () => void
  /** The help or the palette; to be drawn within the page. */
  readonly overlay: ReactNode
}

/** All that a page does with its commands: binds their keys, shows them in the help, and leads to them by the palette. */
export function usePageCommands<Name extends string>(options: PageCommandsOptions<Name>): PageCommands {
  const { list, whyNot, before = [], after = [], placeholder, hints = [] } = options
  const [shown, setShown] = useState<OwnCommand | null>(null)
  const giveBack = useRef(() => {})
  const keymap = useKeymap(list)
  const openHelp = () => setShown('help')
  function openPalette() {
    giveBack.current = keepFocusAndSelection()
    options.onPalette?.()
    awaitField()
    setShown('palette')
  }
  function run(command: Name | OwnCommand): unknown {
    if (command === 'help') return openHelp()
    if (command === 'palette') return openPalette()
    return options.run(command as Name)
  }
  /** Whatever is run finds the page as it was before the palette came. */
  function leavePalette(entry?: PaletteEntry) {
    flushSync(() => setShown(null))
    giveBack.current()
    entry?.onRun()
  }
  useKeys(list, run, shown !== null)
  const why = (command: Name | OwnCommand) =>
    command === 'help' || command === 'palette' ? null : whyNot(command as Name)
  const commands = searchCommands({ list, keymap, run, whyNot: why })
  const overlay =
    shown &&
    (shown === 'help' ? (
      <KeyHelp list={list} onClose={() => setShown(null)} />
    ) : (
      <Palette
        search={orCommandsOnly(commands, joinSearches([...before, commands, ...after]))}
        placeholder={placeholder}
        hints={hints}
        chords={keymap.chordsOf('palette')}
        onRun={leavePalette}
        onClose={() => leavePalette()}
      />
    ))
  return { openHelp, openPalette, overlay }
}
