import { routes } from './routes.ts'

/** Who may ask, and what an answer may change. `own-…`: what belongs to who asks, and no other. */
export interface Permission {
  readonly who: 'nobody' | 'session'
  readonly writes: 'nothing' | 'own-layer' | 'own-preferences' | 'workspace'
}

/** The one table of rights: method and pattern of every route. A route without a row is refused to all. */
export const authorisation: Readonly<Record<string, Permission>> = {
  [`GET ${routes.client}`]: { who: 'nobody', writes: 'nothing' },
  [`GET ${routes.launch}`]: { who: 'nobody', writes: 'nothing' },
  [`GET ${routes.session}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.openApi}`]: { who: 'session', writes: 'nothing' },
  [`PUT ${routes.owner}`]: { who: 'session', writes: 'workspace' },
  [`GET ${routes.preferences}`]: { who: 'session', writes: 'nothing' },
  [`PUT ${routes.preferences}`]: { who: 'session', writes: 'own-preferences' },
  [`GET ${routes.people}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.articles}`]: { who: 'session', writes: 'nothing' },
  [`POST ${routes.articles}`]: { who: 'session', writes: 'workspace' },
  [`GET ${routes.article}`]: { who: 'session', writes: 'nothing' },
  [`DELETE ${routes.article}`]: { who: 'session', writes: 'workspace' },
  [`GET ${routes.text}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.layer}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.reviews}`]: { who: 'session', writes: 'nothing' },
  [`POST ${routes.edits}`]: { who: 'session', writes: 'own-layer' },
  [`POST ${routes.undo}`]: { who: 'session', writes: 'workspace' },
  [`POST ${routes.undoMany}`]: { who: 'session', writes: 'workspace' },
  [`GET ${routes.document}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.documentVersions}`]: { who: 'session', writes: 'nothing' },
  [`PUT ${routes.document}`]: { who: 'session', writes: 'workspace' },
  [`GET ${routes.claims}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.speakers}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.knownSpeakers}`]: { who: 'session', writes: 'nothing' },
  [`POST ${routes.speakerRenames}`]: { who: 'session', writes: 'workspace' },
  [`GET ${routes.misfits}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.exportOne}`]: { who: 'session', writes: 'nothing' },
  [`GET ${routes.exportAll}`]: { who: 'session', writes: 'nothing' },
  [`POST ${routes.importReport}`]: { who: 'session', writes: 'nothing' },
  [`POST ${routes.imports}`]: { who: 'session', writes: 'workspace' },
}
