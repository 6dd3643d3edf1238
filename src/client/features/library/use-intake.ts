import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { offerImport } from '../../data/pending-import.ts'
import { libraryQuery } from '../../data/queries.ts'
import { chooseFiles } from '../../ui/choose-files.ts'
import { fileKind } from './describe-drop.ts'
import { startDraft, useDraft } from './draft-store.ts'
import { addFiles, refuseFiles } from './file-queue.ts'
import { readTextFile } from './read-text-file.ts'

const textFiles = '.txt,.text,.md,.markdown,text/plain,text/markdown'
const annotationFiles = '.json,.jsonl,application/json'

/**
 * Takes files however they come: one text goes into the form if that is free, several go straight into the library,
 * annotation files go to the import page, and the rest is refused in words.
 */
export function useIntake() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  async function takeFiles(files: readonly File[]) {
    const ofKind = Object.groupBy(files, fileKind)
    const { article = [], annotations = [], other = [] } = ofKind
    refuseFiles(
      other,
      'Assay reads .txt, .md, .assay.json and .assay.jsonl. Open it elsewhere, copy the text and paste it here.',
    )
    const [only] = article
    if (only && files.length === 1 && useDraft.getState().draft === null) await startWith(only)
    else if (article.length > 0) {
      await addFiles(article, () => void queryClient.invalidateQueries({ queryKey: libraryQuery.queryKey }))
    }
    if (annotations.length > 0) {
      offerImport(annotations)
      await navigate({ to: '/import' })
    }
  }
  async function choose(accept: string) {
    const files = await chooseFiles({ accept, multiple: true })
    if (files.length > 0) await takeFiles(files)
  }
  return {
    takeFiles,
    chooseTexts: () => choose(textFiles),
    chooseAnnotations: () => choose(annotationFiles),
  }
}

async function startWith(file: File): Promise<void> {
  const text = await readTextFile(file)
  if (text.ok) startDraft({ text: text.value, fileName: file.name })
  else refuseFiles([file], text.error)
}
