import type { SpeakerRegister } from '../../../core/speakers.ts'
import { Button } from '../../ui/button.tsx'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import { AliasFields } from './alias-fields.tsx'
import type { SpeakerRow } from './list-rows.ts'
import { MergeField } from './merge-field.tsx'
import { NameField } from './name-field.tsx'
import { RoleFields } from './role-fields.tsx'
import styles from './speaker-details.module.css'
import { SpeakerPlaces } from './speaker-places.tsx'
import { type ChangeSpeakers, useChangeSpeakers } from './use-change-speakers.ts'

interface SpeakerDetailsProps {
  readonly row: SpeakerRow
  readonly register: SpeakerRegister
  /** The speaker goes by this name from now on. */
  readonly onNamed: (name: string) => void
}

/** All that can be done to one speaker, and where they speak. */
export function SpeakerDetails({ row, register, onNamed }: SpeakerDetailsProps) {
  const changes = useChangeSpeakers()
  const colleagues = row.claims - row.own
  const { name } = row.speaker
  return (
    <section className={styles.details} aria-label={`About ${name}`}>
      <div className={styles.fields}>
        <NameField row={row} register={register} changes={changes} onNamed={onNamed} />
        <RoleFields speaker={row.speaker} changes={changes} />
        <AliasFields speaker={row.speaker} register={register} changes={changes} />
        <MergeField row={row} changes={changes} onNamed={onNamed} />
      </div>
      <div>
        <Otherwise row={row} changes={changes} />
        {colleagues > 0 && (
          <p className={styles.quiet}>
            {plural(colleagues, 'claim')} of colleagues: a new name leaves {colleagues === 1 ? 'it' : 'them'}{' '}
            as {colleagues === 1 ? 'it is' : 'they are'}.
          </p>
        )}
        <SpeakerPlaces row={row} />
      </div>
    </section>
  )
}

/** One's own claims that name the speaker otherwise, and the way to one name. */
function Otherwise({ row, changes }: { readonly row: SpeakerRow; readonly changes: ChangeSpeakers }) {
  const { name } = row.speaker
  const used = row.otherwise.filter(({ own }) => own > 0)
  if (used.length === 0) return null
  const from = used.map(each => each.name)
  return (
    <div className={styles.otherwise}>
      <p>
        Your claims also say{' '}
        {used.map(each => `“${isolate(each.name)}” (${plural(each.own, 'claim')})`).join(', ')}.
      </p>
      <Button onPress={() => changes.rename({ from, to: name, keepAliases: true }, 'Renamed')}>
        Say “{isolate(name)}” there
      </Button>
    </div>
  )
}
