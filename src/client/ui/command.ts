/** Something that can be done on a page, as its keys, help, palette and hints know it. */
export interface Command<Name extends string = string> {
  /** Its name among the commands of the page; changed keys are kept under it. */
  readonly command: Name
  /** The heading it stands under in the help. */
  readonly group: string
  readonly label: string
  /** What it is called where it stands without its group. */
  readonly full?: string
  /** Chords as `readChord` gives them. */
  readonly keys: readonly string[]
  /** How `keys` are printed, where that is not each of them. */
  readonly printed?: readonly string[]
  /** Acts in fields too, by chords that nobody types: those with Ctrl, and Esc. */
  readonly inFields?: true
  /** Its keys stay as they are. */
  readonly isFixed?: true
  /** Not in the palette, where it would make no sense. */
  readonly isUnlisted?: true
}

/** The commands of one page. `page` sets its changed keys apart from those of other pages. */
export interface CommandList<Name extends string = string> {
  readonly page: string
  readonly commands: readonly Command<Name>[]
}

/** Does the command of this name. False, when a key asked for it, leaves the key to the browser. */
export type RunCommand<Name extends string = string> = (command: Name) => unknown

/** What a command is called where it stands alone. */
export function fullName({ full, label }: Command): string {
  return full ?? label
}
