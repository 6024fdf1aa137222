import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import type { Actor } from '@/lib/domain/access/roles'
import { asOwner, type World } from './world'

/** A day from today. */
export const inDays = (days: number) => addDays(toLocalDate(new Date()), days)

/**
 * The entry of a mediator, or of an institution, at the first court, as the world has it: by 迁移登记
 * or invitation.
 */
export async function entryOf(
  world: World,
  { mediator, institutionId }: { readonly mediator?: Actor; readonly institutionId?: string },
): Promise<{ readonly entryId: string; readonly revision: number }> {
  const [row] = await asOwner<{ id: string; revision: number }>(
    `SELECT id, revision FROM roster_entries WHERE court_id = $1 AND institution_id = $2
      AND mediator_id IS NOT DISTINCT FROM $3`,
    [world.courts.a, institutionId ?? mediator!.institutionId, mediator?.id ?? null],
  )
  return { entryId: row!.id, revision: row!.revision }
}

/** Puts an entry into a status with these days, past every rule. */
export async function layEntry(
  entryId: string,
  status: string,
  days: { readonly from?: number; readonly until?: number | null } = {},
): Promise<void> {
  await asOwner(
    `UPDATE roster_entries SET status = $2, source = 'migration', valid_from = $3, valid_until = $4,
      warned_days = NULL WHERE id = $1`,
    [
      entryId,
      status,
      inDays(days.from ?? -100),
      days.until === undefined || days.until === null ? null : inDays(days.until),
    ],
  )
}

/** A training of yesterday on record. */
export async function layTraining(mediator: Actor): Promise<void> {
  await asOwner(
    `INSERT INTO mediator_trainings (mediator_id, institution_id, title, held_on, hours,
      recorded_at, recorded_by)
     VALUES ($1, $2, '入册前培训', $3, 8, now(), '林敏')`,
    [mediator.id, mediator.institutionId, inDays(-1)],
  )
}

/**
 * Enters mediators of the web in the roster of every court that has invited their institution, by
 * 迁移登记.
 */
export async function enterRoster(mediatorIds: readonly string[]): Promise<void> {
  await asOwner(
    `INSERT INTO roster_entries (court_id, institution_id, mediator_id, name, status, source,
      valid_from, last_act, last_act_by,
       last_act_at)
     SELECT v.court_id, a.institution_id, a.id, a.name, 'confirmed', 'migration', '2025-01-01',
       'enter', '迁移登记', now()
     FROM accounts a JOIN institution_courts v ON v.institution_id = a.institution_id
       WHERE a.id = ANY($1)`,
    [mediatorIds],
  )
}
