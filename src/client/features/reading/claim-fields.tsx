import { useEffect, useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { type Attribute, findType } from '../../../core/codebook.ts'
import { presentValue } from '../../../core/present-value.ts'
import { readTextFragment } from '../../../core/text-fragment.ts'
import { paintSpans } from '../../../text/dom/paint-span.ts'
import { isolate } from '../../ui/isolate.ts'
import { canWrite } from './actions.ts'
import { ClaimFieldView } from './claim-field-view.tsx'
import styles from './fields.module.css'
import { fieldSelector, focusInClaim } from './focus-field.ts'
import { groupFields, type KeptValue } from './group-fields.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import { findPage } from './scroll-to-claim.ts'
import { setFields } from './set-fields.ts'
import { speakerAround, toComplete } from './unfinished.ts'
import { watchPresses } from './use-here.ts'

interface ClaimFieldsProps {
  readonly claim: Claim
}

/** All that is asked of a claim. Mount it anew for another claim or type (`key`). */
export function ClaimFields({ claim }: ClaimFieldsProps) {
  const open = useOpenArticle()
  const [valued] = useState(() => new Set(Object.keys(claim.attributes)))
  useShownFragments(open, claim)
  useEffect(watchPresses, [])
  const { first, tracking, more, kept } = groupFields(open.codebook, claim, valued)
  if (!canWrite(open)) return <ReadFields claim={claim} kept={kept} />
  const missing = tracking.filter(({ name }) => claim.attributes[name] === undefined).length
  return (
    <>
      <ToComplete claim={claim} />
      {first.length > 0 && (
        <section className={styles.section} aria-label="Fields">
          <h3 className={styles.head}>
            Fields <small className={styles.keys}>E, then its letter</small>
          </h3>
          <Fields claim={claim} attributes={first} />
          {more.length > 0 && (
            <details className={styles.more}>
              <summary>More ({more.length})</summary>
              <Fields claim={claim} attributes={more} />
            </details>
          )}
        </section>
      )}
      {tracking.length > 0 && (
        <section className={styles.section} aria-label="Before tracking">
          <h3 className={styles.head}>
            Before tracking{' '}
            <small>{missing === 0 ? 'complete' : `${missing} of ${tracking.length} missing`}</small>
          </h3>
          <Fields claim={claim} attributes={tracking} />
        </section>
      )}
      <Kept claim={claim} kept={kept} canEdit />
    </>
  )
}

function Fields({
  claim,
  attributes,
}: ClaimFieldsProps & {
  readonly attributes: readonly Attribute[]
}) {
  return attributes.map(attribute => (
    <ClaimFieldView key={attribute.name} claim={claim} attribute={attribute} />
  ))
}

/** What still needs a person, each a way to its field. */
function ToComplete({ claim }: ClaimFieldsProps) {
  const missing = toComplete(useOpenArticle(), claim)
  if (missing.length === 0) return null
  return (
    <section className={styles.todo} aria-label="To complete">
      <h3 className={styles.head}>
        To complete <small>{missing.length}</small>
      </h3>
      <div className={styles.names}>
        {missing.map(({ name, label }) => (
          <button key={name} type="button" onClick={() => focusInClaim(claim, fieldSelector(name))}>
            {label}
          </button>
        ))}
      </div>
    </section>
  )
}

/** The same for those who may only read: what has a value. */
function ReadFields({ claim, kept }: ClaimFieldsProps & { readonly kept: readonly KeptValue[] }) {
  const open = useOpenArticle()
  const around = claim.attributes['speaker'] === undefined ? speakerAround(open, claim) : null
  const known = findType(open.codebook, claim.type)?.attributes ?? []
  const valued = known.flatMap(attribute => {
    const value = claim.attributes[attribute.name]
    const isKept = kept.some(({ name }) => name === attribute.name)
    if (value !== undefined && !isKept) return [{ attribute, words: presentValue(value, attribute) }]
    return attribute.name === 'speaker' && around
      ? [{ attribute, words: `${isolate(around.speaker)}, from quote ${open.index.rank(around.quote)}` }]
      : []
  })
  return (
    <>
      {valued.length > 0 && (
        <section className={styles.section} aria-label="Fields">
          <h3 className={styles.head}>Fields</h3>
          <dl>
            {valued.map(({ attribute, words }) => (
              <div key={attribute.name} className={styles.row}>
                <dt className={styles.label}>{attribute.label}</dt>
                <dd className={styles.read} dir="auto">
                  {words}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Kept claim={claim} kept={kept} canEdit={false} />
    </>
  )
}

/** Values that the codebook does not ask for, or not now: kept, until someone takes them out. */
function Kept({
  claim,
  kept,
  canEdit,
}: ClaimFieldsProps & {
  readonly kept: readonly KeptValue[]
  readonly canEdit: boolean
}) {
  const open = useOpenArticle()
  if (kept.length === 0) return null
  return (
    <section className={styles.section} aria-label="Kept values">
      <h3 className={styles.head}>Kept, but not asked for</h3>
      <ul className={styles.kept}>
        {kept.map(({ name, label, words, why }) => (
          <li key={name}>
            <b>{label}</b> {isolate(words)}. {why}{' '}
            {canEdit && (
              <button
                type="button"
                aria-label={`Take ${label} out`}
                onClick={() => setFields(open, claim, { [name]: undefined })}
              >
                Take out
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const highlight = 'assay-fragment'

/** Shows in the article the words that attributes of the claim point at, while the claim is. */
function useShownFragments(open: OpenArticle, { attributes }: Claim): void {
  useEffect(() => {
    const page = findPage(open)
    const places = Object.values(attributes).flatMap(value => readTextFragment(value) ?? [])
    if (!page) return
    paintSpans(highlight, page, places)
    return () => paintSpans(highlight, page, [])
  }, [open, attributes])
}
