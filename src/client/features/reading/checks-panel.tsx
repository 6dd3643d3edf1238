import { useState } from 'react'
import { paragraphIndexAt } from '../../../text/paragraphs.ts'
import { plural } from '../../ui/plural.ts'
import { checkTitles, marksAdvice, shownChecks } from './check-words.ts'
import styles from './checks.module.css'
import { type Told, tellAgain, useChecks, useShownChecks } from './checks-store.ts'
import { nameOf } from './claim-words.ts'
import { CommandKey } from './command-key.tsx'
import { goToTold } from './go-to-check.ts'
import { inlineText } from './inline-text.tsx'
import { type OpenArticle, useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import { SidePanel } from './side-panel.tsx'
import { ToldView } from './told-view.tsx'

/** So many of one check are shown, and so many more each time. */
const atOnce = 30
/** Code points of the article shown around a mark. */
const around = 24

/** All that the checks have to tell, by check; each leads to its place and offers what would settle it. */
export function ChecksPanel({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenArticle()
  const told = useShownChecks()
  const isReady = useChecks(state => state.isReady)
  const dismissed = useChecks(state => state.told.length) - told.length
  return (
    <SidePanel title="Checks" onClose={onClose}>
      <p className={styles.lead}>
        {!isReady && 'Looking at the article.'}
        {isReady && told.length === 0 && 'Nothing to tell here.'}
        {told.length > 0 && (
          <>
            {plural(told.length, 'thing')} to look at. Next <CommandKey command="check-next" />
          </>
        )}
      </p>
      {shownChecks.map(check => (
        <Group key={check} check={check} told={told.filter(each => each.check === check)} />
      ))}
      {dismissed > 0 && (
        <p className={styles.lead}>
          <button type="button" className={styles.dismiss} onClick={() => tellAgain(open)}>
            Show the {dismissed} dismissed
          </button>
        </p>
      )}
    </SidePanel>
  )
}

function Group({ check, told }: { readonly check: Told['check']; readonly told: readonly Told[] }) {
  const [shown, setShown] = useState(atOnce)
  if (told.length === 0) return null
  const left = told.length - shown
  return (
    <section className={styles.group} aria-label={checkTitles[check]}>
      <h3 className={styles.title}>
        {checkTitles[check]} <small>{told.length}</small>
      </h3>
      {check === 'marks' && <p className={styles.explanation}>{marksAdvice}</p>}
      <ul className={styles.list}>
        {told.slice(0, shown).map(each => (
          <Item key={each.key} told={each} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={styles.dismiss} onClick={() => setShown(shown + atOnce)}>
          Show {Math.min(left, atOnce)} more
        </button>
      )}
    </section>
  )
}

function Item({ told }: { readonly told: Told }) {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  const isCurrent = useChecks(state => state.current === told.key)
  const name = placeName(open, told)
  return (
    <li className={styles.item} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={styles.place}
        aria-current={isCurrent || undefined}
        onClick={() => goToTold(open, told)}
      >
        <span>{name}</span>
        <span className={styles.words} dir="auto">
          <Words told={told} />
        </span>
      </button>
      <ToldView told={told} of={name} />
    </li>
  )
}

/** The claim’s name, or the paragraph’s number. */
function placeName(open: OpenArticle, { finding, span }: Told): string {
  const claim = finding && open.index.get(finding.claims[0])
  if (claim) return nameOf(open, claim)
  const { paragraphs } = open.reader
  return `Paragraph ${paragraphs[paragraphIndexAt(paragraphs, span.start)]?.line ?? 1}`
}

/** The words at the place; around a mark, which is lit. */
function Words({ told: { span, finding } }: { readonly told: Told }) {
  const { reader } = useOpenArticle()
  if (finding)
    return inlineText(reader, { start: span.start, end: Math.min(span.end, span.start + 3 * around) })
  const paragraph = reader.paragraphs[paragraphIndexAt(reader.paragraphs, span.start)]
  const start = Math.max(span.start - around, paragraph?.start ?? 0)
  const end = Math.min(span.end + around, paragraph?.end ?? span.end)
  return (
    <>
      {start > (paragraph?.start ?? 0) && '…'}
      {reader.points.slice(start, span.start)}
      <mark>{reader.points.slice(span.start, span.end)}</mark>
      {reader.points.slice(span.end, end)}
      {end < (paragraph?.end ?? end) && '…'}
    </>
  )
}
