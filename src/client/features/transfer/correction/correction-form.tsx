import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { paths } from '../../../../api/paths.ts'
import type { Article } from '../../../../core/article.ts'
import { decodeUtf8 } from '../../../../formats/intake-text.ts'
import { getText } from '../../../data/http.ts'
import { newId } from '../../../data/new-id.ts'
import { libraryQuery } from '../../../data/queries.ts'
import { sendWaiting } from '../../../data/send-waiting.ts'
import { useOtherArticles } from '../../../data/use-other-articles.ts'
import { Bar } from '../../../ui/bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { chooseFiles } from '../../../ui/choose-files.ts'
import { searchPlaces } from '../../../ui/search-places.ts'
import { TopBar } from '../../../ui/top-bar.tsx'
import { useKeymap } from '../../../ui/use-keymap.ts'
import { usePageCommands } from '../../../ui/use-page-commands.tsx'
import frame from '../import-frame.module.css'
import states from '../import-states.module.css'
import { checkCorrection } from './check-correction.ts'
import styles from './correction-form.module.css'
import { correctionCommands } from './correction-keys.ts'
import { type PreparedCorrection, prepareCorrection } from './prepare-correction.ts'

interface CorrectionFormProps {
  readonly article: Article
  readonly text: string
  readonly written: string
  readonly onWrite: (written: string) => void
  readonly onPrepared: (prepared: PreparedCorrection) => void
  readonly onLeave: () => void
}

/** The text as it is, to be corrected, pasted over or taken from a file. Nothing is stored by this. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { article, text, written, onWrite, onLeave } = props
  const field = useId()
  const [refusal, setRefusal] = useState<string | null>(null)
  const prepare = usePrepare(props, setRefusal)
  const handleCompare = () => {
    if (!prepare.isPending) prepare.mutate()
  }
  async function handleChoose() {
    const [file] = await chooseFiles({ accept: '.txt,.text,.md,.markdown,text/plain', multiple: false })
    if (!file) return
    const decoded = decodeUtf8(new Uint8Array(await file.arrayBuffer()))
    setRefusal(decoded.ok ? null : decoded.error.message)
    if (decoded.ok) onWrite(decoded.value)
  }
  const keymap = useKeymap(correctionCommands)
  const { articles, want } = useOtherArticles(null)
  const commands = usePageCommands<'compare' | 'choose' | 'leave'>({
    list: correctionCommands,
    run: command =>
      ({ compare: handleCompare, choose: () => void handleChoose(), leave: onLeave })[command](),
    whyNot: () => null,
    after: [searchPlaces('Articles', articles)],
    placeholder: 'A command or an article',
    onPalette: want,
  })
  const why = refusal ?? prepare.error?.message
  return (
    <div className={frame.page}>
      <TopBar
        link={Link}
        here="Correct the text"
        title={article.title}
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={commands.openPalette}
        isSticky
      />
      <main id="main" className={styles.main}>
        <h1 className={states.headline}>Correct the text</h1>
        <p className={styles.below}>
          Correct it here, paste the corrected text over it, or take it from a file. It becomes an article of
          its own, with every claim and review. The text as it is keeps its claims.
        </p>
        {why !== undefined && (
          <Bar tone="red" isAlert>
            {why} Nothing was changed.
          </Bar>
        )}
        <label htmlFor={field} className={styles.label}>
          The corrected text
        </label>
        <textarea
          id={field}
          className={styles.field}
          value={written}
          spellCheck={false}
          lang={article.language}
          dir="auto"
          onKeyDown={event => {
            // Esc leaves the field; what was written there is not lost by it.
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          }}
          onChange={event => {
            setRefusal(null)
            onWrite(event.target.value)
          }}
        />
        <div className={states.buttons}>
          <Button variant="ink" keys={keymap.printed('compare')[0]} onPress={handleCompare}>
            Look for the claims
          </Button>
          <Button onPress={() => void handleChoose()}>Take it from a file</Button>
          {written !== text && <Button onPress={() => onWrite(text)}>Back to the text as it is</Button>}
          <Button keys="Esc" onPress={onLeave}>
            Cancel
          </Button>
        </div>
      </main>
      {commands.overlay}
    </div>
  )
}

/** Checks what was written, and fetches what the article has; `onRefused` is told why it cannot be. */
function usePrepare({ article, written, onPrepared }: CorrectionFormProps, onRefused: (why: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      // What waits in this browser belongs to the claims as well.
      await sendWaiting(client)
      const { articles } = await client.fetchQuery(libraryQuery)
      const checked = await checkCorrection(written, { article: article.id, library: articles })
      if (!checked.ok) return checked
      const file = await getText(paths.exportOne(article.id))
      return {
        ok: true,
        value: prepareCorrection(file, { ...checked.value, earlier: article }, newId),
      } as const
    },
    onSuccess: answer => (answer.ok ? onPrepared(answer.value) : onRefused(answer.error)),
  })
}
