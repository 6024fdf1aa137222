import { decideDestruction } from '@/lib/use-cases/dossier/decide-destruction'
import { proposeDestruction } from '@/lib/use-cases/dossier/propose-destruction'
import { layVolume } from './bound-dossier'
import { done } from './sound-act'
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
    `UPDATE dossier_volumes SET retention = CASE WHEN $2::date IS NULL THEN 'permanent'
      ELSE 'short' END, retain_until = $2
     WHERE case_id = $1 AND volume = $3`,
    [caseId, until, volume],
  )
}

/**
 * The destruction of a due dossier, proposed by one administrator and approved by the other; the id
 * of the approval.
 */
export async function approveDestruction({ people }: World, caseId: string): Promise<string> {
  const { proposalId } = await done(
    proposeDestruction(people.adminA2, { caseId, reason: '鉴定认为已无保存价值' }),
  )
  const verdict = { caseId, proposalId, verdict: 'approved', reason: '同意鉴定意见' }
  await done(decideDestruction(people.adminA, verdict))
  const [row] = await asOwner<{ id: string }>(
    `SELECT id FROM dossier_destructions WHERE case_id = $1 AND step = 'approved'`,
    [caseId],
  )
  return row!.id
}
