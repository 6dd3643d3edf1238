import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { annotationEndings } from '../../data/annotation-endings.ts'
import { isOwnFile, offerImport } from '../../data/pending-import.ts'
import { libraryQuery } from '../../data/queries.ts'
import { chooseFiles } from '../../ui/choose-files.ts'
import { fileKind } from './describe-drop.ts'
import { startDraft, useDraft } from './draft-store.ts'
import { addFiles, refuseFiles } from './file-queue.ts'
import { readTextFile } from './read-text-file.ts'

const textFiles = '.txt,.text,.md,.markdown,text/plain,text/markdown'

/**
 * Takes files however they come: one text goes into the form if that is free, several go straight into the library,
 * annotation files go to the import page, those of other tools with the texts beside them, and the rest is refused
 * in words.
 */
export function useIntake() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  async function takeFiles(files: readonly File[]) {
    const { article, annotations, other } = await sortFiles(files)
    refuseFiles(
      other,
      'Assay reads texts (.txt, .md), annotation files, and those of brat, W3C, Hypothesis, Label Studio, doccano, Prodigy, UIMA CAS and CSV. Open it elsewhere, copy the text and paste it here.',
    )
    const [only] = article
    if (only && files.length === 1 && useDraft.getState().draft === null) await startWith(only)
    else if (article.length > 0) {
      await addFiles(article, () => void queryClient.invalidateQueries({ queryKey: libraryQuery.queryKey }))
    }
    if (annotations.length > 0) {
      await offerImport(annotations)
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
    chooseAnnotations: () => choose(annotationEndings),
  }
}

/** Files by what they are; texts that come with another tool’s file belong to it. */
async function sortFiles(files: readonly File[]) {
  const { article = [], annotations = [], other = [] } = Object.groupBy(files, fileKind)
  const own = article.length > 0 ? await Promise.all(annotations.map(isOwnFile)) : []
  if (own.every(each => each)) return { article, annotations, other }
  const isSetting = ({ name }: File) => /\.conf$/iu.test(name)
  return {
    article: [],
    annotations: [...annotations, ...article, ...other.filter(isSetting)],
    other: other.filter(file => !isSetting(file)),
  }
}

async function startWith(file: File): Promise<void> {
  const text = await readTextFile(file)
  if (text.ok) startDraft({ text: text.value, fileName: file.name })
  else refuseFiles([file], text.error)
}
