import { toLocalDate } from '@/lib/domain/time/local-date'
import { endService } from '@/lib/use-cases/mediator/end-service'
import { resignEntry } from '@/lib/use-cases/roster/resign-entry'
import { done, TEXT } from './sound-act'
import { asOwner, type World } from './world'

/** Finishes what the world has at institution A, as its administrator does. */
export async function finishInstitutionA({ people, institutions }: World): Promise<void> {
  const { adminA, mediatorA, mediatorA2 } = people
  const on = toLocalDate(new Date())
  for (const { id: mediatorId } of [mediatorA, mediatorA2])
    await done(endService(adminA, { mediatorId, as: 'moved', on, reason: TEXT }))
  const own = await asOwner<{ id: string; revision: number }>(
    `SELECT id, revision FROM roster_entries WHERE institution_id = $1 AND mediator_id IS NULL`,
    [institutions.a],
  )
  for (const { id: entryId, revision } of own)
    await done(resignEntry(adminA, { entryId, revision, words: TEXT }))
}
