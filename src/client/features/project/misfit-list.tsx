import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Misfits } from '../../../api/project.ts'
import type { Json } from '../../../core/json.ts'
import { misfitsQuery } from '../../data/queries.ts'
import { useProjectTypes } from '../../data/use-project-types.ts'
import { Bar } from '../../ui/bar.tsx'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import styles from './project-page.module.css'

type Misfit = Misfits['misfits'][number]

/** The stored values that the saved codebook has no room for, each kept, with the way to its claim. */
export function MisfitList() {
  const { data, error } = useQuery(misfitsQuery)
  return (
    <section aria-labelledby="misfits-heading">
      <h2 id="misfits-heading" className={styles.heading}>
        What no longer fits
      </h2>
      {error && <Bar tone="red">It could not be counted: {error.message}</Bar>}
      {data?.misfits.length === 0 && (
        <p className={styles.quiet}>Every stored claim fits the codebook in use.</p>
      )}
      {data && data.misfits.length > 0 && (
        <>
          <p className={styles.quiet}>
            These values are kept as they are, shown with their claims and exported. Only a new value has to
            fit.
          </p>
          {data.misfits.map(misfit => (
            <MisfitGroup key={`${misfit.type} ${misfit.attribute}`} misfit={misfit} />
          ))}
        </>
      )}
    </section>
  )
}

function MisfitGroup({ misfit }: { readonly misfit: Misfit }) {
  const { type, attribute, count, claims } = misfit
  const known = useProjectTypes().find(({ name }) => name === type)
  const asked = known?.attributes.find(({ name }) => name === attribute)
  const what = attribute === null ? 'the type is gone' : `${asked?.label ?? attribute}`
  const why = attribute !== null && !asked ? ', which is no longer asked' : ''
  return (
    <details className={styles.misfit}>
      <summary>
        {known?.label ?? type}: {what}
        {why} <span className={styles.foldNote}>{plural(count, 'claim')}</span>
      </summary>
      <ul className={styles.sentences}>
        {claims.map(({ article, title, layer, claim, value }) => (
          <li key={claim}>
            <Link
              to="/articles/$articleId"
              params={{ articleId: article }}
              search={{ claim, ...(layer !== null && { layer }) }}
            >
              {title}
            </Link>
            {attribute !== null && `: ${presentValue(value)}`}
          </li>
        ))}
        {count > claims.length && <li>And {plural(count - claims.length, 'more claim')}.</li>}
      </ul>
    </details>
  )
}

function presentValue(value: Json): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(presentValue).join(', ')
  const exact = typeof value === 'object' && value !== null && 'exact' in value ? value['exact'] : undefined
  return typeof exact === 'string' ? `“${isolate(exact)}”` : JSON.stringify(value)
}
