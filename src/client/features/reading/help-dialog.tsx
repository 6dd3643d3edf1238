import { KeyHelp } from '../../ui/key-help.tsx'
import { bindings } from './keys.ts'
import { useOpenArticle } from './open-article.ts'

const groups = ['Move', 'Focused claim', 'Everywhere'] as const

/** Every key of the article page, from the list that binds them. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { codebook } = useOpenArticle()
  const tagging = {
    title: 'Tag what is selected',
    keys: [
      ...codebook.types.map(type => ({ keys: [type.key.toUpperCase()], label: type.label })),
      { keys: ['Alt'], label: 'Held while selecting: characters, not words' },
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
  return <KeyHelp groups={[tagging, ...bound, filter]} onClose={onClose} />
}
