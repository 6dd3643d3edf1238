import { useState } from 'react'
import type { Bundle } from '../../../core/bundle.ts'
import { nameFile } from '../../../formats/name-file.ts'
import { presentAssayFile } from '../../../formats/present-assay-file.ts'
import { saveFile } from '../../data/export.ts'
import { type LoadedFile, requestExport } from '../../data/export-request.ts'
import { useSaveState } from '../../data/save-state.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { quoteTitle } from '../../ui/quote-title.ts'
import type { ConsensusState } from './consensus-session.ts'
import styles from './export-consensus.module.css'
import type { Comparison } from './fetch-comparison.ts'

interface ExportConsensusProps {
  readonly comparison: Comparison
  readonly state: ConsensusState
  /** Of the program, as files name it. */
  readonly version: string
  readonly onClose: () => void
}

/** Saves the consensus as an annotation file, alone or with the layers that it came from. */
export function ExportConsensus({ comparison, state, version, onClose }: ExportConsensusProps) {
  const [withSources, setWithSources] = useState<'alone' | 'sources'>('alone')
  const { phase } = useSaveState(each => each.state)
  function makeFile(): LoadedFile {
    const bundle = gatherBundle(comparison, state, withSources === 'sources')
    const { codebook } = comparison
    const content = presentAssayFile(bundle, { generator: `assay ${version}`, codebook })
    return {
      name: nameFile([bundle], 'consensus.assay.json'),
      content: new Blob([content], { type: 'application/json' }),
      notice: null,
    }
  }
  function handleSave() {
    onClose()
    saveFile(makeFile())
  }
  function handleOthers() {
    const file = makeFile()
    onClose()
    requestExport({
      what: `the consensus on ${quoteTitle(comparison.answer.article.title)}`,
      load: () => Promise.resolve(file),
    })
  }
  return (
    <Dialog title="Export consensus" onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          handleSave()
        }}
      >
        <Choice
          legend="The file holds the article and"
          options={[
            ['alone', 'the consensus alone'],
            ['sources', 'the consensus and the layers it came from'],
          ]}
          chosen={withSources}
          onChoose={setWithSources}
        />
        {phase !== 'saved' && (
          <p className={styles.note}>
            It holds the consensus as it is in this browser; the server does not have all of it yet.
          </p>
        )}
        <p className={styles.end}>
          <Button variant="ink" type="submit">
            Save file
          </Button>
          <Button onPress={handleOthers}>Other formats</Button>
          <Button variant="text" onPress={onClose}>
            Cancel
          </Button>
        </p>
      </form>
    </Dialog>
  )
}

/** The article with the consensus as it is shown, and the layers compared where they are wanted. */
export function gatherBundle(
  { answer, reader, annotated }: Comparison,
  { layer, claims }: ConsensusState,
  withSources: boolean,
): Bundle {
  const sources = withSources ? annotated : []
  const layers = [layer, ...sources.map(each => each.layer)]
  const people = new Set(layers.map(({ annotator }) => annotator))
  return {
    article: answer.article,
    text: reader.points.text,
    people: answer.people.filter(({ id }) => people.has(id)),
    layers,
    claims: [...claims.values(), ...sources.flatMap(each => each.claims)],
    reviews: [],
  }
}
