// Everything the server keeps, behind one interface. What is read inside `write` is what the write will find.
import type { Article } from '../../core/article.ts'
import type { Bundle } from '../../core/bundle.ts'
import type { Revision } from '../../core/check-claim.ts'
import type { Claim } from '../../core/claim.ts'
import type { Diff, Edit, RecordKind, Records } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import type { Layer, Person } from '../../core/layer.ts'

export interface StoredArticle {
  readonly article: Article
  readonly words: number
  /** When it first came into the workspace, and when anything of it last changed. ISO 8601. */
  readonly added: string
  readonly touched: string
}

export interface StoredText {
  readonly sha256: string
  readonly text: string
  /** In code points. */
  readonly length: number
  readonly words: number
}

export interface StoredLayer {
  readonly article: Id
  readonly layer: Layer
  readonly annotator: Person
  readonly version: number
  /** How many claims it holds. */
  readonly claims: number
}

/** How many claims of one type begin in one of the equal stretches of an article. */
export interface ClaimCount {
  readonly article: Id
  readonly type: string
  /** Counted from 0. */
  readonly bin: number
  readonly count: number
}

/** One layer as JSON, each claim and edit a string that is never parsed on its way out. */
export interface LayerContent {
  readonly version: number
  /** The layer's own record; null for one that is no more. */
  readonly layer: string | null
  readonly claims: readonly string[]
  /** Oldest first. */
  readonly edits: readonly string[]
}

/** The edit that a layer owes its version to. Together they name one content of the layer for good. */
export interface LayerTouch {
  readonly version: number
  readonly edit: Id
}

/** The edit that the log ends with: as long as it does, no record has changed. */
export interface LogEnd {
  readonly sequence: number
  readonly edit: Id
}

/** Layer id → how many edits have touched it; 0 for one never heard of. */
export type Versions = Readonly<Record<Id, number>>

/** A record that is not as a diff says it was, or whose id belongs to another article. */
export interface StaleRecord {
  readonly kind: RecordKind
  readonly diff: Diff<Records[RecordKind]>
  readonly current: Records[RecordKind] | null
  readonly elsewhere: boolean
}

export interface StoredOperation {
  readonly id: Id
  readonly requestHash: string
  /** JSON. */
  readonly answer: string
}

/** A layer with claims, a claim with a review or an article with layers was to go without them. */
export class RecordInUse extends Error {
  override readonly name = 'RecordInUse'
  readonly kind: RecordKind
  readonly ids: readonly Id[]

  constructor(kind: RecordKind, ids: readonly Id[]) {
    super(`${kind} in use: ${ids.join(', ')}`)
    this.kind = kind
    this.ids = ids
  }
}

export type SettingName = 'owner' | 'seeded'

export interface StoredDocument {
  readonly name: string
  readonly version: number
  /** JSON. */
  readonly body: string
  readonly at: string
  readonly by: Id
}

/** What one person has chosen for themselves. */
export interface StoredPreferences {
  readonly person: Id
  /** When they chose it, in UTC with milliseconds: such times sort as text. */
  readonly at: string
  /** JSON. */
  readonly body: string
}

export interface StoreReader {
  findOwner(): Promise<Person | null>
  findSetting(name: SettingName): Promise<string | null>
  findPreferences(person: Id): Promise<StoredPreferences | null>
  /** The newest versions of a project document, or the newest up to one, newest first. */
  findDocuments(name: string, most: number, upTo?: number): Promise<readonly StoredDocument[]>
  hasEdits(): Promise<boolean>
  /** The newest edit of the log and its place in it; null while there is none. Found without reading any other. */
  findLogEnd(): Promise<LogEnd | null>
  findPeople(ids: readonly Id[]): Promise<readonly Person[]>
  /** Everybody whom the workspace knows, by id. */
  listEverybody(): Promise<readonly Person[]>
  /** Who annotated or reviewed an article. */
  listPeople(article: Id): Promise<readonly Person[]>
  /** Newest first. */
  listArticles(): Promise<readonly StoredArticle[]>
  findArticle(id: Id): Promise<StoredArticle | null>
  findArticleByText(sha256: string): Promise<StoredArticle | null>
  findText(sha256: string): Promise<string | null>
  /** The layers of one article, or of all. */
  listLayers(article?: Id): Promise<readonly StoredLayer[]>
  countClaims(annotator: Id, bins: number): Promise<readonly ClaimCount[]>
  /** Null when the article never had such a layer. At most `edits` edits, the newest. */
  readLayer(article: Id, layer: Id, edits: number): Promise<LayerContent | null>
  /** Null when the article never had such a layer. */
  findLayerTouch(article: Id, layer: Id): Promise<LayerTouch | null>
  readBundle(article: Id): Promise<Bundle | null>
  /** Those of these claims that are here, of whatever article. */
  findClaims(ids: readonly Id[]): Promise<ReadonlyMap<Id, Claim>>
  findEdit(id: Id): Promise<Edit | null>
  /** All that these claims of an article have been, by the log; nothing of one that it does not name. */
  listRevisions(article: Id, claims: readonly Id[]): Promise<ReadonlyMap<Id, readonly Revision[]>>
  findOperation(id: Id): Promise<StoredOperation | null>
  layerVersions(layers: readonly Id[]): Promise<Versions>
  /** The diffs of a change that do not fit what is stored; empty when all do. */
  findStale(edit: Pick<Edit, 'article' | 'change'>): Promise<readonly StaleRecord[]>
  /** Which of these ids name records outside of an article, people included, and of what kind. */
  findTaken(article: Id | null, ids: readonly Id[]): Promise<ReadonlyMap<Id, RecordKind>>
  /** When the session began; null when there is none. */
  findSession(tokenHash: string): Promise<{ readonly tokenHash: string; readonly created: string } | null>
}

export interface StoreWriter extends StoreReader {
  addText(text: StoredText): Promise<void>
  putPerson(person: Person): Promise<void>
  /** Adds a version that is not there yet. */
  putDocument(document: StoredDocument): Promise<void>
  /** Keeps them unless there are others, as new or newer. */
  putPreferences(preferences: StoredPreferences): Promise<void>
  putSetting(name: SettingName, value: string): Promise<void>
  /**
   * Writes a change that fits (`findStale`) and logs it. Answers the versions of the layers it touched.
   * Throws RecordInUse when a record would go that another, staying one names.
   */
  putEdit(edit: Edit): Promise<Versions>
  putOperation(operation: StoredOperation): Promise<void>
  addSession(tokenHash: string): Promise<void>
  /** Forgets the sessions that began before a time. */
  dropSessions(before: string): Promise<void>
}

export interface Store extends StoreReader {
  /** All that the work reads is of one moment. So is each answer of the store's own questions. */
  read<T>(work: (reader: StoreReader) => Promise<T>): Promise<T>
  /** Runs the work in one transaction: committed to the disk when it ends, taken back whole when it throws. */
  write<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T>
  close(): Promise<void>
}
