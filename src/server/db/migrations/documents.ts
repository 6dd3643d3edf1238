import type { Kysely, Migration } from 'kysely'

/** What a project keeps beside its articles, such as its codebook: every version of each. */
export const documents: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('documents')
      .addColumn('workspace_id', 'text', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('made_at', 'text', column => column.notNull())
      .addColumn('made_by', 'text', column => column.notNull())
      .addColumn('body', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('documents_key', ['workspace_id', 'name', 'version'])
      .execute()
  },
}
