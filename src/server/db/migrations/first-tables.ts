import type { CreateTableBuilder, Kysely, Migration } from 'kysely'

/** The tables of the first release. Frozen: a later change is a later migration. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    await createTexts(db)
    await createPeopleAndArticles(db)
    await createLayersAndClaims(db)
    await createReviews(db)
    await createLog(db)
    await createSessionsAndSettings(db)
  },
}

type Table = CreateTableBuilder<string, string>

function table(db: Kysely<unknown>, name: string): Table {
  return db.schema.createTable(name).addColumn('workspace_id', 'text', column => column.notNull())
}

/** A table of records that are kept whole, as JSON, beside the columns they are found by. */
function recordTable(db: Kysely<unknown>, name: string): Table {
  return keyed(table(db, name), name).addColumn('body', 'text', column => column.notNull())
}

function keyed(table: Table, name: string): Table {
  return table
    .addColumn('id', 'text', column => column.notNull())
    .addPrimaryKeyConstraint(`${name}_key`, ['workspace_id', 'id'] as never[])
}

/** A column that names a row of another table of the same workspace. */
function reference(table: Table, column: string, target: string, key = 'id'): Table {
  return table.addForeignKeyConstraint(
    `${column}_in_${target}`,
    ['workspace_id', column] as never[],
    target,
    ['workspace_id', key],
  )
}

function texts(builder: Table, ...names: readonly string[]): Table {
  return names.reduce((table, name) => table.addColumn(name, 'text', column => column.notNull()), builder)
}

function integers(builder: Table, ...names: readonly string[]): Table {
  return names.reduce((table, name) => table.addColumn(name, 'integer', column => column.notNull()), builder)
}

function index(db: Kysely<unknown>, on: string, ...columns: readonly string[]) {
  return db.schema
    .createIndex(`${on}_by_${columns.join('_')}`)
    .on(on)
    .columns(['workspace_id', ...columns])
}

async function createTexts(db: Kysely<unknown>): Promise<void> {
  // The body comes last: what stands before it is read without walking through megabytes.
  await texts(integers(texts(table(db, 'texts'), 'sha256'), 'length', 'words'), 'body')
    .addPrimaryKeyConstraint('texts_key', ['workspace_id', 'sha256'] as never[])
    .execute()
}

async function createPeopleAndArticles(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'people').execute()
  const articles = texts(recordTable(db, 'articles'), 'sha256', 'added_at', 'touched_at')
  await reference(articles, 'sha256', 'texts', 'sha256').execute()
  await index(db, 'articles', 'sha256').unique().execute()
}

async function createLayersAndClaims(db: Kysely<unknown>): Promise<void> {
  const layers = integers(texts(recordTable(db, 'layers'), 'article_id', 'annotator_id'), 'version')
  await reference(reference(layers, 'article_id', 'articles'), 'annotator_id', 'people').execute()
  await index(db, 'layers', 'article_id', 'annotator_id').execute()
  await index(db, 'layers', 'annotator_id').execute()

  const claims = integers(
    texts(recordTable(db, 'claims'), 'article_id', 'layer_id', 'type'),
    'first_start',
    'last_end',
  )
  await reference(reference(claims, 'article_id', 'articles'), 'layer_id', 'layers').execute()
  await index(db, 'claims', 'article_id', 'layer_id', 'type', 'first_start').execute()
  await index(db, 'claims', 'layer_id', 'first_start').execute()
}

async function createReviews(db: Kysely<unknown>): Promise<void> {
  const reviews = texts(recordTable(db, 'reviews'), 'article_id', 'layer_id', 'reviewer_id').addColumn(
    'claim_id',
    'text',
  )
  const onArticleAndLayer = reference(reference(reviews, 'article_id', 'articles'), 'layer_id', 'layers')
  await reference(reference(onArticleAndLayer, 'reviewer_id', 'people'), 'claim_id', 'claims').execute()
  await index(db, 'reviews', 'article_id', 'reviewer_id').execute()
  await index(db, 'reviews', 'layer_id').execute()
  await index(db, 'reviews', 'claim_id').execute()
  await index(db, 'reviews', 'reviewer_id').execute()
}

async function createLog(db: Kysely<unknown>): Promise<void> {
  const edits = texts(
    keyed(table(db, 'edits'), 'edits'),
    'article_id',
    'made_at',
    'recorded_at',
    'made_by',
    'head',
  )
  await texts(integers(edits, 'sequence', 'size'), 'body').execute()
  await index(db, 'edits', 'sequence').unique().execute()
  await index(db, 'edits', 'article_id', 'recorded_at').execute()

  const editLayers = integers(texts(table(db, 'edit_layers'), 'edit_id', 'layer_id'), 'version')
  await reference(editLayers, 'edit_id', 'edits')
    .addPrimaryKeyConstraint('edit_layers_key', ['workspace_id', 'layer_id', 'version'] as never[])
    .execute()
  await index(db, 'edit_layers', 'edit_id').execute()

  await texts(keyed(table(db, 'operations'), 'operations'), 'request_hash', 'recorded_at', 'answer').execute()
}

async function createSessionsAndSettings(db: Kysely<unknown>): Promise<void> {
  await texts(table(db, 'sessions'), 'token_hash', 'created_at')
    .addPrimaryKeyConstraint('sessions_key', ['workspace_id', 'token_hash'] as never[])
    .execute()
  await texts(table(db, 'settings'), 'name', 'value')
    .addPrimaryKeyConstraint('settings_key', ['workspace_id', 'name'] as never[])
    .execute()
}
