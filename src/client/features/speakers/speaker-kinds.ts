import type { SpeakerKind } from '../../../core/speakers.ts'

export const kindLabels: Readonly<Record<SpeakerKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  document: 'Document',
  other: 'Other',
}
