// Correcting a text: it becomes an article of its own, and every claim goes along as a person decides.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Id } from '../../../../core/id.ts'
import { usePageTitle } from '../../../ui/use-page-title.ts'
import { AnchoringWaiting } from '../anchoring/anchoring-waiting.tsx'
import { useAnchorTarget } from '../anchoring/use-anchor-target.ts'
import { CorrectionForm } from './correction-form.tsx'
import { PlaceCorrection } from './place-correction.tsx'
import type { PreparedCorrection } from './prepare-correction.ts'

export function CorrectTextPage({ articleId }: { readonly articleId: Id }) {
  usePageTitle('Correct the text')
  const navigate = useNavigate()
  const { data, error, refetch } = useAnchorTarget(articleId)
  const [written, setWritten] = useState<string | null>(null)
  const [prepared, setPrepared] = useState<PreparedCorrection | null>(null)
  const handleLeave = () => void navigate({ to: '/' })
  if (!data) {
    return (
      <AnchoringWaiting
        title=""
        progress={null}
        error={error}
        onRetry={() => void refetch()}
        onLeave={handleLeave}
      />
    )
  }
  const { article, text } = data.target
  if (prepared) {
    return <PlaceCorrection prepared={prepared} earlier={article} onBack={() => setPrepared(null)} />
  }
  return (
    <CorrectionForm
      article={article}
      text={text}
      written={written ?? text}
      onWrite={setWritten}
      onPrepared={setPrepared}
      onLeave={handleLeave}
    />
  )
}
