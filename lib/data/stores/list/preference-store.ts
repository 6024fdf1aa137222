import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  LIST_DENSITIES,
  PLAIN_LIST,
  type ListPreference,
  type PreferenceList,
} from '@/lib/domain/list/preference'
import type { Db, Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/** How this person looks at this list; the list's own way where they never chose. */
export async function findPreference(
  db: Read,
  accountId: string,
  list: PreferenceList,
  own = PLAIN_LIST,
): Promise<ListPreference> {
  const [row] = await db.$queryRaw<{ hidden: string[]; density: string }[]>`
    SELECT hidden, density FROM list_preferences WHERE account_id = ${accountId}::uuid AND list = ${list}`
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
    ON CONFLICT (account_id, list) DO UPDATE SET hidden = EXCLUDED.hidden, density = EXCLUDED.density, saved_at = EXCLUDED.saved_at`
}
