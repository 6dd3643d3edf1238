import { useState } from 'react'
import type { ProjectDocument } from '../../../api/project.ts'
import type { Json } from '../../../core/json.ts'
import type { Problem } from '../../../core/problem.ts'
import { parseCodebook } from '../../../formats/parse-codebook.ts'
import { presentCodebook } from '../../../formats/present-codebook.ts'
import { saveFile } from '../../data/export.ts'
import { chooseFiles } from '../../ui/choose-files.ts'
import { showToast } from '../../ui/toasts.ts'
import { useWriteCodebook } from './use-write-codebook.ts'

export interface RefusedCodebook {
  readonly file: string
  readonly problems: readonly Problem[]
}

/** Takes a codebook from a file, chosen or dropped, and gives the stored one as a file. */
export function useImportCodebook(document: ProjectDocument) {
  const [refused, setRefused] = useState<RefusedCodebook | null>(null)
  const write = useWriteCodebook(document.version)
  async function take(files: readonly File[]): Promise<void> {
    const [file] = files
    if (!file) return
    if (files.length > 1) showToast({ message: 'A project has one codebook. The first file was taken.' })
    const read = parseCodebook(new Uint8Array(await file.arrayBuffer()))
    setRefused(read.ok ? null : { file: file.name, problems: read.error })
    if (!read.ok) return
    const body = JSON.parse(presentCodebook(read.value)) as Json
    write.mutate(body, {
      onSuccess: ({ version }) =>
        showToast({
          message: `Imported ${file.name} as version ${version}. The ones before are under Versions.`,
        }),
    })
  }
  return {
    refused,
    error: write.error,
    take,
    choose: async () => take(await chooseFiles({ accept: '.json,application/json', multiple: false })),
    export() {
      // What the server sent is what the parser made: it is read whole, other tools' keys too.
      const parsed = parseCodebook(JSON.stringify(document.body))
      if (parsed.ok) saveFile({ name: 'codebook.json', content: new Blob([presentCodebook(parsed.value)]) })
    },
  }
}
