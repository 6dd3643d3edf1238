// The tables as Kysely sees them. Bodies and answers are JSON; every row belongs to a workspace.

interface WorkspaceRow {
  workspace_id: string
}

interface RecordRow extends WorkspaceRow {
  id: string
  body: string
}

/** A text, found by the SHA-256 of its UTF-8 bytes. Rows never change. */
interface TextRow extends WorkspaceRow {
  sha256: string
  /** In code points. */
  length: number
  words: number
  body: string
}

interface ArticleRow extends RecordRow {
  sha256: string
  added_at: string
  touched_at: string
}

interface PersonRow extends RecordRow {}

interface LayerRow extends RecordRow {
  article_id: string
  annotator_id: string
  /** The number of edits that touched the layer. */
  version: number
}

/** `first_start` and `last_end` are code points. */
interface ClaimRow extends RecordRow {
  article_id: string
  layer_id: string
  type: string
  first_start: number
  last_end: number
}

interface ReviewRow extends RecordRow {
  article_id: string
  layer_id: string
  claim_id: string | null
  reviewer_id: string
}

/** The log of edits; a row never changes and outlives its article. */
interface EditRow extends RecordRow {
  article_id: string
  /** The place in the workspace's log, counted from 1 without gaps. */
  sequence: number
  made_at: string
  recorded_at: string
  made_by: string
  /** Length of the body in UTF-16 units. */
  size: number
  /** The edit with `change` null: what a log tells of it when the body is too large. */
  head: string
}

/** Which layers an edit touched, and the version it gave each. */
interface EditLayerRow extends WorkspaceRow {
  edit_id: string
  layer_id: string
  version: number
}

/** A write that was answered: repeated, it gets the same answer. */
interface OperationRow extends WorkspaceRow {
  id: string
  request_hash: string
  recorded_at: string
  answer: string
}

interface SessionRow extends WorkspaceRow {
  token_hash: string
  created_at: string
}

interface SettingRow extends WorkspaceRow {
  name: string
  value: string
}

/** One version of a project document. Rows never change. */
interface DocumentRow extends WorkspaceRow {
  name: string
  /** Counted from 1 without gaps. */
  version: number
  made_at: string
  made_by: string
  body: string
}

/** What one person has chosen for themselves. */
interface PreferencesRow extends WorkspaceRow {
  person_id: string
  changed_at: string
  body: string
}

export interface Tables {
  texts: TextRow
  articles: ArticleRow
  people: PersonRow
  layers: LayerRow
  claims: ClaimRow
  reviews: ReviewRow
  edits: EditRow
  edit_layers: EditLayerRow
  operations: OperationRow
  sessions: SessionRow
  settings: SettingRow
  documents: DocumentRow
  preferences: PreferencesRow
}
