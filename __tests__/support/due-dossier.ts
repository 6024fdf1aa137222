import { layVolume } from './bound-dossier'
import { asOwner, layCase, type World } from './world'

/** An archived case whose retention ended on this day, by its one volume. */
export async function layDueDossier(world: World, until = '2020-12-31') {
  const existing = await layCase(world, { status: 'archived' })
  await layVolume(existing.id, [])
  await keepUntil(existing.id, until)
  return existing
}

/** The volumes of a case are kept until this day; null: for good. */
export async function keepUntil(caseId: string, until: string | null, volume = 1): Promise<void> {
  await asOwner(
    `UPDATE dossier_volumes SET retention = CASE WHEN $2::date IS NULL THEN 'permanent' ELSE 'short' END, retain_until = $2
     WHERE case_id = $1 AND volume = $3`,
    [caseId, until, volume],
  )
}
