import type { Kysely, Migration } from 'kysely'

/** What each person has chosen for themselves, such as light or dark: the newest alone. */
export const preferences: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('preferences')
      .addColumn('workspace_id', 'text', column => column.notNull())
      .addColumn('person_id', 'text', column => column.notNull())
      .addColumn('changed_at', 'text', column => column.notNull())
      .addColumn('body', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('preferences_key', ['workspace_id', 'person_id'])
      .addForeignKeyConstraint('preferences_of_people', ['workspace_id', 'person_id'], 'people', [
        'workspace_id',
        'id',
      ])
      .execute()
  },
}
