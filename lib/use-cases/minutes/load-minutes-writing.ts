import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCoMediators } from '@/lib/data/stores/case/co-mediator-store'
import { findPeopleNames } from '@/lib/data/stores/case/work-store'
import { listMediators } from '@/lib/domain/case/co-mediators'
import { loadMinutes } from './load-minutes'

/**
 * One of the minutes of a case with those who may be speakers in it, for the acts that add entries.
 */
export async function loadMinutesWriting(
  db: Db,
  { caseId, minutesId }: { readonly caseId: string; readonly minutesId: string },
) {
  const loaded = await loadMinutes(db, { caseId, minutesId })
  if (!loaded) return null
  const people = await findPeopleNames(db, caseId)
  const mediators = listMediators(loaded, await findCoMediators(db, caseId))
  return {
    ...loaded,
    state: loaded.minutes.state,
    minutesNo: loaded.minutes.minutesNo,
    speakers: [...people, ...mediators.map((each) => ({ ...each, kind: 'mediator' as const }))],
  }
}
