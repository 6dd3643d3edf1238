import { PreferenceSwitch } from './preference-switch.tsx'

/** Turns single letters as commands on and off, for those who speak or whose hands slip. */
export function LetterKeysSwitch() {
  return <PreferenceSwitch preference="letterKeys">Single letters are commands</PreferenceSwitch>
}
