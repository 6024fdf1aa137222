import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  LIST_DENSITIES,
  PLAIN_LIST,
  type ListPreference,
  type PreferenceList,
} from '@/lib/domain/list/preference'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

const l = columnsOf('list_preferences', 'l')
const PREFERENCE = select({ hidden: l.hidden, density: l.density })

/** How this person looks at this list; the list's own way where they never chose. */
export async function findPreference(
  db: Read,
  accountId: string,
  list: PreferenceList,
  own = PLAIN_LIST,
): Promise<ListPreference> {
  const row = await readRow(
    db,
    PREFERENCE,
    Prisma.sql`FROM list_preferences l WHERE ${l.account_id} = ${accountId}::uuid
      AND ${l.list} = ${list}`,
  )
  return row
    ? {
        hidden: row.hidden,
        density: parseStoredEnum(LIST_DENSITIES, row.density, 'list_preferences.density'),
      }
    : own
}

/** Keeps how the actor looks at a list; their latest word counts. */
export async function savePreference(
  db: Db,
  grant: Grant<'preference:save'>,
  list: PreferenceList,
  { hidden, density }: ListPreference,
  at: Date,
): Promise<void> {
  // ON CONFLICT and not a read before a write: two windows of one person may save at once.
  await db.$executeRaw`
    INSERT INTO list_preferences (account_id, list, hidden, density, saved_at)
    VALUES (${grant.actor.id}::uuid, ${list}, ${[...hidden]}::text[], ${density}, ${at})
    ON CONFLICT (account_id, list) DO UPDATE SET hidden = EXCLUDED.hidden,
      density = EXCLUDED.density, saved_at = EXCLUDED.saved_at`
}
