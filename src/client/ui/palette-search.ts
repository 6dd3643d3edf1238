import type { ReactNode } from 'react'
import { createBest } from './best.ts'
import { type CommandList, fullName, type RunCommand } from './command.ts'
import { type Excerpt, excerpt, type Fit, fitText, readWanted, type Wanted } from './find-text.ts'
import { fold } from './fold.ts'
import type { Keymap } from './keymap.ts'

/** Something that the palette leads to. */
export interface PaletteEntry {
  readonly id: string
  readonly words: Excerpt
  /** Stands before the words. */
  readonly sign?: ReactNode
  /** Stands at the end of the line, such as a number. */
  readonly end?: string
  readonly keys?: readonly string[]
  /** What it is for those who do not see it, where the words do not say so. */
  readonly spoken?: string
  /** Why it cannot be had now. */
  readonly unavailable?: string
  /** Set as the article's text is. */
  readonly isText?: true
  readonly onRun: () => void
}

export interface PaletteSection {
  readonly title: string
  /** That of its best entry. */
  readonly fit: Fit
  readonly entries: readonly PaletteEntry[]
}

/** Looks for entries, and yields now and then, so that who types need not wait for it. */
export type Search = (wanted: Wanted, typed: string) => Generator<void, readonly PaletteSection[]>

/** After `>` the commands alone, else everything. */
export function orCommandsOnly(commands: Search, everything: Search): Search {
  return (wanted, typed) =>
    typed.startsWith('>') ? commands(readWanted(typed.slice(1)), '') : everything(wanted, typed)
}

/** The sections of several searches, the best fit first, then in the order of the searches. */
export function joinSearches(searches: readonly Search[]): Search {
  return function* searchAll(wanted, typed) {
    const sections: PaletteSection[] = []
    for (const search of searches) sections.push(...(yield* search(wanted, typed)))
    return sections.filter(({ entries }) => entries.length > 0).sort((a, b) => a.fit - b.fit)
  }
}

interface CommandSearchOptions<Name extends string> {
  readonly list: CommandList<Name>
  readonly keymap: Keymap<Name>
  readonly run: RunCommand<Name>
  /** Why a command makes no sense now; null when it does. */
  readonly whyNot: (command: Name) => string | null
}

const mostCommands = 22

/** The commands of a page by their names; those that make no sense now come last, with the reason. */
export function searchCommands<Name extends string>(options: CommandSearchOptions<Name>): Search {
  const { list, keymap, run, whyNot } = options
  return function* search(wanted) {
    const isAll = wanted.words.length === 0
    const best = createBest<PaletteEntry>(isAll ? list.commands.length : mostCommands)
    for (const command of list.commands) {
      const name = fullName(command)
      const fit = isAll ? 1 : fitText(fold(name), wanted)
      if (fit === null || command.isUnlisted) continue
      const reason = whyNot(command.command)
      best.add(fit, {
        id: `command ${command.command}`,
        words: excerpt(name, wanted),
        keys: keymap.printed(command.command),
        ...(reason === null ? {} : { unavailable: reason }),
        onRun: () => run(command.command),
      })
    }
    const found = best.list()
    const entries = found.map(({ thing }) => thing)
    const isOpen = (entry: PaletteEntry) => entry.unavailable === undefined
    const sorted = [...entries.filter(isOpen), ...entries.filter(entry => !isOpen(entry))]
    // Names are short: one that has every word where words begin is what was meant.
    const fit = found.find(({ thing }) => isOpen(thing))?.fit === 2 || !sorted.some(isOpen) ? 2 : 0
    return [{ title: 'Do', fit, entries: sorted }]
  }
}
