import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { limits } from '../../api/limits.ts'
import { paths } from '../../api/paths.ts'
import type { Session } from '../../api/schemas.ts'
import { sendJson } from '../data/http.ts'
import { libraryQuery, sessionQuery } from '../data/queries.ts'
import { Bar } from '../ui/bar.tsx'
import { Button } from '../ui/button.tsx'
import styles from './name-page.module.css'
import { Notice } from './notice.tsx'

/** Asked once, before the first page: the name that claims and files carry. */
export function NamePage() {
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  /** Whoever starts with nothing but the sample wants to read it, not a list of one. */
  async function goToOnlyArticle() {
    if (pathname !== '/') return
    const library = await queryClient.fetchQuery(libraryQuery).catch(() => null)
    const [only, ...others] = library?.articles ?? []
    if (only && others.length === 0) {
      await navigate({ to: '/articles/$articleId', params: { articleId: only.article.id } })
    }
  }
  const save = useMutation({
    mutationFn: (given: string) => sendJson<Session>('PUT', paths.owner, { name: given }),
    onSuccess: async () => {
      await goToOnlyArticle()
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setIsMissing(name.trim() === '')
    if (name.trim() !== '') save.mutate(name.trim())
  }
  return (
    <Notice title="Who is reading?">
      <p>
        Your claims carry your name, in the files you export too, so that colleagues know whose they read.
        There is no account, and nothing leaves this machine unless you send it.
      </p>
      <form className={styles.form} onSubmit={handleSubmit} noValidate>
        <label htmlFor="name" className={styles.label}>
          Your name
        </label>
        <input
          id="name"
          className={styles.field}
          autoComplete="name"
          // biome-ignore lint/a11y/noAutofocus: the page has no other purpose
          autoFocus
          required
          maxLength={Math.min(200, limits.lineLength)}
          value={name}
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? 'name-problem' : undefined}
          onChange={event => setName(event.target.value)}
        />
        <div>
          <Button type="submit" variant="ink" keys="↵" isDisabled={save.isPending}>
            Begin
          </Button>
        </div>
      </form>
      {isMissing && (
        <p id="name-problem" className={styles.problem} role="alert">
          Type a name first.
        </p>
      )}
      {save.error && (
        <Bar tone="red" isAlert>
          <b>The name was not saved.</b> {save.error.message}
        </Bar>
      )}
    </Notice>
  )
}
