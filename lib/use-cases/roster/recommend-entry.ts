import 'server-only'
import {
  addRecommendation,
  findEntryOf,
  findRosterFile,
  findSubjectName,
} from '@/lib/data/stores/roster/roster-store'
import { findCourtName } from '@/lib/data/stores/court/court-name-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { RecommendInput } from './roster-acts.input'
import { keepRosterMove, rosterActorOf, writeRosterMove } from './roster-move'

/**
 * 推荐入册 (特邀规定 第6条第1、3款): the institution recommends one of its mediators, or proposes itself, to a
 * court; also again after the court refused, or the entry ended.
 */
export const recommendEntry = defineUseCase({
  act: 'roster:recommend',
  input: RecommendInput,
  load: async (db, { courtId, mediatorId }, { actor: { institutionId } }) => {
    if (institutionId === null) return null
    const of = { courtId, institutionId, mediatorId }
    const name = await findSubjectName(db, of)
    if (name === null || (await findCourtName(db, courtId)) === null) return null
    return { ...of, name, entry: await findEntryOf(db, of) }
  },
  scope: ({ institutionId, mediatorId }) => ({ institutionId, mediatorId }),
  target: () => null,
  subject: ({ institutionId }) => ({ institutionId }),
  decide: ({ entry }, _input, { actor, today }) =>
    decideRosterMove('recommend', entry, { by: rosterActorOf(actor) }, today),
  write: async (db, grant, transition, { entry, name, ...of }, { qualification }, { now }) => {
    if (entry) {
      const file = await findRosterFile(db, entry.id)
      if (!file) return refuse('NOT_FOUND')
      const changes = { source: 'recommendation', qualification } as const
      return writeRosterMove(db, grant, file, transition, changes, { words: qualification }, now)
    }
    const added = { ...of, id: newId(), name }
    if (!(await addRecommendation(db, grant, added, qualification, now)))
      return refuse('ROSTER_STATUS', { move: 'recommend', name, status: 'recommended' })
    const moved = { ...added, revision: 1 }
    await keepRosterMove(db, grant, moved, transition, { words: qualification }, now)
    return allow({ entryId: added.id, name })
  },
})
