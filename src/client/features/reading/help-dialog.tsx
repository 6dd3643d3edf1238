import { KeyHelp } from '../../ui/key-help.tsx'
import { bindings } from './keys.ts'
import { useOpenArticle } from './open-article.ts'
import { caretKeys } from './use-caret.ts'

const groups = ['Move', 'Select', 'Focused claim', 'Everywhere'] as const

/** Every key of the article page, from the list that binds them. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { codebook } = useOpenArticle()
  const tagging = {
    title: 'Tag what is selected',
    keys: [
      ...codebook.types.map(type => ({ keys: [type.key.toUpperCase()], label: type.label })),
      { keys: ['Alt'], label: 'Held while selecting: characters' },
      { keys: ['Ctrl'], label: 'Held while selecting: a part of the focused claim' },
    ],
  }
  const filter = {
    title: 'Filter',
    keys: codebook.types.map(type => ({
      keys: [`Shift ${type.key.toUpperCase()}`],
      label: `Only ${type.plural.toLowerCase()}, or all again`,
    })),
  }
  const bound = groups.map(group => ({
    title: group,
    keys: bindings
      .filter(binding => binding.group === group)
      .map(({ printed, label }) => ({ keys: printed, label })),
  }))
  const caret = { title: 'While there is a caret', keys: caretKeys }
  return <KeyHelp groups={[tagging, ...bound, caret, filter]} onClose={onClose} />
}
