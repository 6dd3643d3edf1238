import type { Kysely } from 'kysely'
import type { Now } from '../../core/id.ts'
import { countClaims, findArticle, findText, listArticles } from './find-articles.ts'
import { findLastTouch, layerVersions, listLayers, readLayer } from './find-layers.ts'
import { findClaims, findStale, findTaken } from './find-records.ts'
import { findDocuments, putDocument } from './keep-documents.ts'
import {
  addSession,
  dropSessions,
  findOperation,
  findSession,
  findSetting,
  putOperation,
  putSetting,
} from './keep-facts.ts'
import { findPreferences, putPreferences } from './keep-preferences.ts'
import { listRevisions } from './list-revisions.ts'
import { findEdit, findLogEnd, hasEdits, putEdit } from './put-edit.ts'
import { putPeople } from './put-records.ts'
import { findPeople, listEverybody, listPeople, readBundle } from './read-bundle.ts'
import type { Scope } from './scope.ts'
import type { Store, StoreReader, StoreWriter } from './store.ts'
import type { Tables } from './tables.ts'

export interface StoreOptions {
  readonly db: Kysely<Tables>
  readonly workspace: string
  readonly now: Now
  /** Closes the database itself. */
  readonly close: () => Promise<void>
}

/** The store over any database that Kysely speaks to and whose tables are up to date. */
export function createStore({ close, ...scope }: StoreOptions): Store {
  const read: Store['read'] = work =>
    scope.db
      .transaction()
      // What Postgres needs for it; SQLite has no other.
      .setIsolationLevel('repeatable read')
      .execute(db => work(createReader({ ...scope, db })))
  return {
    ...createReader(scope),
    findOwner: () => read(reader => reader.findOwner()),
    listPeople: article => read(reader => reader.listPeople(article)),
    listLayers: article => read(reader => reader.listLayers(article)),
    readLayer: (...layer) => read(reader => reader.readLayer(...layer)),
    findLayerTouch: (...layer) => read(reader => reader.findLayerTouch(...layer)),
    readBundle: article => read(reader => reader.readBundle(article)),
    read,
    write: work => scope.db.transaction().execute(db => work(createWriter({ ...scope, db }))),
    close,
  }
}

function createReader(scope: Scope): StoreReader {
  return {
    async findOwner() {
      const id = await findSetting(scope, 'owner')
      return id === null ? null : ((await findPeople(scope, [id]))[0] ?? null)
    },
    findSetting: name => findSetting(scope, name),
    findPreferences: person => findPreferences(scope, person),
    findDocuments: (name, most, upTo) => findDocuments(scope, { name, most, upTo }),
    hasEdits: () => hasEdits(scope),
    findLogEnd: () => findLogEnd(scope),
    findPeople: ids => findPeople(scope, ids),
    listEverybody: () => listEverybody(scope),
    listPeople: article => listPeople(scope, article),
    listArticles: () => listArticles(scope),
    findArticle: id => findArticle(scope, { id }),
    findArticleByText: sha256 => findArticle(scope, { sha256 }),
    findText: sha256 => findText(scope, sha256),
    listLayers: article => listLayers(scope, article),
    countClaims: (annotator, bins) => countClaims(scope, annotator, bins),
    readLayer: (article, layer, edits) => readLayer(scope, { article, layer, edits }),
    findLayerTouch: async (article, layer) => (await findLastTouch(scope, article, layer)) ?? null,
    readBundle: article => readBundle(scope, article),
    findClaims: ids => findClaims(scope, ids),
    findEdit: id => findEdit(scope, id),
    listRevisions: (article, claims) => listRevisions(scope, article, claims),
    findOperation: id => findOperation(scope, id),
    layerVersions: layers => layerVersions(scope, layers),
    findStale: edit => findStale(scope, edit),
    findTaken: (article, ids) => findTaken(scope, article, ids),
    findSession: tokenHash => findSession(scope, tokenHash),
  }
}

function createWriter(scope: Scope): StoreWriter {
  return {
    ...createReader(scope),
    async addText({ sha256, text, length, words }) {
      await scope.db
        .insertInto('texts')
        .values({ workspace_id: scope.workspace, sha256, length, words, body: text })
        .onConflict(conflict => conflict.columns(['workspace_id', 'sha256']).doNothing())
        .execute()
    },
    putPerson: person => putPeople(scope, [person]),
    putDocument: document => putDocument(scope, document),
    putPreferences: preferences => putPreferences(scope, preferences),
    putSetting: (name, value) => putSetting(scope, { name, value }),
    putEdit: edit => putEdit(scope, edit),
    putOperation: operation => putOperation(scope, operation),
    addSession: tokenHash => addSession(scope, tokenHash),
    dropSessions: before => dropSessions(scope, before),
  }
}
