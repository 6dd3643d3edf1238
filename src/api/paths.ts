const root = '/api'

/** Where each resource lives. Ids are percent-encoded here and nowhere else. */
export const paths = {
  session: `${root}/session`,
  owner: `${root}/owner`,
  /** GET reads the owner's own preferences, PUT keeps newer ones (body: `KeptPreferences`). */
  preferences: `${root}/preferences`,
  openApi: `${root}/openapi.json`,
  /** GET answers everybody whom the workspace knows. */
  people: `${root}/people`,
  /** GET lists, POST adds. */
  articles: `${root}/articles`,
  /** GET reads, DELETE removes (body: `RemoveRequest`). */
  article: (article: string) => `${root}/articles/${encodeURIComponent(article)}`,
  /** GET answers text/plain; a text never changes, so its answer may be kept for ever. */
  text: (sha256: string) => `${root}/texts/${sha256}`,
  /** GET reads one layer's claims and recent edits. */
  layer: (article: string, layer: string) =>
    `${root}/articles/${encodeURIComponent(article)}/layers/${encodeURIComponent(layer)}`,
  /** GET reads every review of an article's layers. */
  reviews: (article: string) => `${root}/articles/${encodeURIComponent(article)}/reviews`,
  /** POST writes one edit. */
  edits: (article: string) => `${root}/articles/${encodeURIComponent(article)}/edits`,
  /** POST takes back any stored edit, imports and removals too (body: `UndoRequest`). */
  undo: (edit: string) => `${root}/edits/${encodeURIComponent(edit)}/undo`,
  /** POST takes back several stored edits, all or none (body: `UndoManyRequest`). */
  undoMany: `${root}/undo`,
  /** GET answers every claim of every article as lines of JSON (`claim-rows.ts`). */
  claims: `${root}/claims`,
  /** GET answers one annotation file. */
  exportOne: (article: string) => `${root}/articles/${encodeURIComponent(article)}/export`,
  /** GET answers all articles, one annotation file a line. */
  exportAll: `${root}/export`,
  /** POST the file's bytes: what an import would do. Changes nothing. */
  importReport: `${root}/imports/report`,
  /** POST multipart form data: `file`, and `request` (JSON, `ImportRequest`). */
  imports: `${root}/imports`,
  /** GET reads a project document, PUT writes its next version (body: `ProjectRequest`). */
  document: (name: string) => `${root}/project/${encodeURIComponent(name)}`,
  /** GET answers the register of speakers, and how often claims give each name. */
  speakers: `${root}/speakers`,
  /** GET answers everyone whom the register or a claim names, lightly: for the fields that offer names. */
  knownSpeakers: `${root}/speakers/known`,
  /** POST renames a speaker in one's own claims and in the register (body: `RenameSpeakerRequest`). */
  speakerRenames: `${root}/speakers/renames`,
  documentVersions: (name: string) => `${root}/project/${encodeURIComponent(name)}/versions`,
  /** GET counts the stored values that do not fit the codebook. */
  misfits: `${root}/misfits`,
} as const
