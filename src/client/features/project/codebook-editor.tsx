// The codebook, edited where it is shown. The draft is the browser's until it is saved, as one version.
import { useMemo, useState } from 'react'
import type { ProjectDocument } from '../../../api/project.ts'
import { DropOverlay } from '../../ui/drop-overlay.tsx'
import { announce } from '../../ui/toasts.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import { useTypeStyles } from '../../ui/use-type-styles.ts'
import { CodebookHistory } from './codebook-history.tsx'
import { CodebookTools } from './codebook-tools.tsx'
import { DraftBar } from './draft-bar.tsx'
import { EditingContext } from './editing.ts'
import { Messages } from './fields.tsx'
import { MisfitList } from './misfit-list.tsx'
import { ProjectFrame } from './project-frame.tsx'
import { projectCommands } from './project-keys.ts'
import styles from './project-page.module.css'
import { newTypeField, TypeList } from './type-list.tsx'
import { firstWrongType, useDraft } from './use-draft.ts'
import { useFollowDraft } from './use-follow-draft.ts'
import { useImportCodebook } from './use-import-codebook.ts'

/** The codebook as it is stored, and what is being made of it. */
export function CodebookEditor({ document: stored }: { readonly document: ProjectDocument }) {
  useFollowDraft()
  const draft = useDraft(stored)
  const files = useImportCodebook(stored)
  const [open, setOpen] = useState<string | null>(null)
  const dragged = useFileDrop(taken => void files.take(taken))
  const keymap = useKeymap(projectCommands)
  const { codebook, problems, change } = draft
  useTypeStyles(codebook.types)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it changes what the codebook is, and with it alone
  const editing = useMemo(() => ({ codebook, problems, change }), [codebook, problems])
  function handleSave() {
    if (problems.length > 0) {
      setOpen(firstWrongType(draft) ?? open)
      announce('Not saved: there are problems to settle first.')
    } else if (draft.isOutdated) announce('Not saved: choose between both versions first.')
    else if (draft.isChanged) draft.put()
  }
  const actions = {
    next: () => focusType(1),
    previous: () => focusType(-1),
    'add-type': () => document.getElementById(newTypeField)?.focus(),
    save: handleSave,
    undo: draft.undo,
    redo: draft.redo,
    import: () => void files.choose(),
    export: files.export,
  }
  const [save, undo] = [keymap.printed('save')[0], keymap.printed('undo')[0]]
  return (
    <ProjectFrame actions={actions}>
      <EditingContext value={editing}>
        <section aria-labelledby="codebook-heading">
          <h2 id="codebook-heading" className={styles.heading}>
            Codebook
          </h2>
          <CodebookTools
            files={files}
            importKeys={keymap.printed('import')[0]}
            exportKeys={keymap.printed('export')[0]}
          />
          <Messages id="types" messages={problems.filter(isOfAll).map(({ message }) => message)} />
          <TypeList open={open} onOpen={setOpen} />
          <DraftBar draft={draft} document={stored} onSave={handleSave} keys={{ save, undo }} />
        </section>
      </EditingContext>
      <MisfitList />
      <CodebookHistory document={stored} />
      {dragged && (
        <DropOverlay
          title="Drop to import a codebook"
          detail="It becomes the next version. Stored claims stay as they are."
        />
      )}
    </ProjectFrame>
  )
}

function isOfAll({ path }: { readonly path: string }): boolean {
  return path === '$.types'
}

/** Moves the focus to the next or previous type's line. */
function focusType(by: -1 | 1): void {
  const folds = [...document.querySelectorAll<HTMLElement>('[data-list=types] > section > h3 [data-fold]')]
  const section = document.activeElement?.closest('[data-list=types] > section')
  const now = folds.findIndex(fold => section?.contains(fold))
  const next = now < 0 ? (by > 0 ? 0 : folds.length - 1) : now + by
  folds[next]?.focus()
}
