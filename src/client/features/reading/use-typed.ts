import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { type TypedDraft, typedDrafts } from '../../data/typed-drafts.ts'
import { useOpenArticle } from './open-article.ts'

interface TypedOptions {
  readonly claim: Claim
  readonly attribute: Attribute
  /** The value as the field shows it where nothing is typed. */
  readonly stored: string
  /** Answers why what was typed is refused, and then it stays. */
  readonly store: (text: string) => string | null
}

/**
 * What is typed in a field until it is stored: `text` is what the field shows. It is stored when the field is left,
 * when the page goes away, and when the article asks for it. What is refused is kept in the browser, and is there
 * again with its sentence when the field is, until it is corrected or forgotten.
 */
export function useTyped({ claim, attribute: { name }, stored, store }: TypedOptions) {
  const drafts = typedDrafts(useOpenArticle().article.id, claim.id)
  const [kept] = useState(() => readKept(drafts.read()[name], stored))
  const [typed, setTyped] = useState<string | null>(kept?.text ?? null)
  const [refusal, setRefusal] = useState<string | null>(kept?.why ?? null)
  const latest = useRef<string | null>(kept?.text ?? null)
  /** What stands there from before becomes a value only by a hand on its field. */
  const isTouched = useRef(false)

  function type(text: string) {
    isTouched.current = true
    latest.current = text
    drafts.write(name, text === stored ? null : { text, why: null })
    setTyped(text)
    setRefusal(null)
  }
  function forget() {
    latest.current = null
    drafts.write(name, null)
    setTyped(null)
    setRefusal(null)
  }
  /** Stores it, or keeps it with the sentence why not, which it answers. */
  function put(): string | null {
    const text = latest.current
    const why = text === null || text === stored ? null : store(text)
    drafts.write(name, text === null || why === null ? null : { text, why })
    return why
  }
  /** False when what was typed was refused. */
  function save(): boolean {
    const why = put()
    if (why === null) forget()
    else setRefusal(why)
    return why === null
  }
  useLeave(() => {
    if (latest.current !== null && isTouched.current) put()
  })
  return { text: typed ?? stored, isTyped: typed !== null, refusal, type, forget, save }
}

function readKept(draft: TypedDraft | undefined, stored: string): TypedDraft | null {
  if (draft === undefined || draft.text === stored) return null
  return { ...draft, why: draft.why ?? 'This was typed before and is not stored yet.' }
}

/** Acts when the field or the page goes away, and when the article asks for what is typed. */
function useLeave(act: () => void): void {
  const { typing } = useOpenArticle()
  const actNow = useEffectEvent(act)
  useEffect(() => {
    const handleLeave = () => actNow()
    typing.add(handleLeave)
    window.addEventListener('pagehide', handleLeave)
    return () => {
      typing.delete(handleLeave)
      window.removeEventListener('pagehide', handleLeave)
      handleLeave()
    }
  }, [typing])
}
