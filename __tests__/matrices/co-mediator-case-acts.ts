import type { Actor } from '@/lib/domain/access/roles'
import { addCoMediator } from '@/lib/use-cases/co-mediator/add-co-mediator'
import { declareCoMediator } from '@/lib/use-cases/co-mediator/declare-co-mediator'
import { endCoMediator } from '@/lib/use-cases/co-mediator/end-co-mediator'
import { ownerClient } from '../support/world'
import type { ActCase } from './case-acts'

/**
 * A present entry of this mediator; one, however often it is tried. `where`: of such cases only.
 */
async function presentEntryOf(caseId: string, { id, name }: Actor, where = 'true') {
  const db = await ownerClient()
  await db.query(
    `INSERT INTO case_co_mediators (case_id, court_id, holder_id, mediator_id, mediator_name, basis,
      presiding_name, presiding_by, added_at, added_by)
     SELECT c.id, c.court_id, c.holder_id, $2, $3, 'difficult', '谢岚', 'institution', now(), '林敏'
     FROM cases c WHERE c.id = $1 AND ${where} ON CONFLICT DO NOTHING`,
    [caseId, id, name],
  )
  const { rows } = await db.query<{ id: string }>(
    'SELECT id FROM case_co_mediators WHERE case_id = $1 AND ended_at IS NULL',
    [caseId],
  )
  return rows[0]?.id
}

/** 协同调解; each finds what it needs. */
export const CO_MEDIATOR_CASE_ACTS: readonly ActCase[] = [
  {
    act: 'add_co_mediator',
    run: (actor, { id }, world) =>
      addCoMediator(actor, {
        caseId: id,
        mediatorId: world.people.mediatorA2.id,
        basis: 'difficult',
        presidingBy: 'institution',
      }),
  },
  {
    // Made for the one whom the matrix knows to see the case.
    act: 'declare_co_mediator',
    run: async (actor, { id }, world) => {
      await presentEntryOf(id, world.people.mediatorA, 'c.mediator_id = $2')
      return declareCoMediator(actor, { caseId: id })
    },
  },
  {
    act: 'end_co_mediator',
    run: async (actor, { id }, world) =>
      endCoMediator(actor, {
        caseId: id,
        entryId: await presentEntryOf(id, world.people.mediatorA2),
        reason: 'unavailable',
        text: '因外出学习不能继续参加',
      }),
  },
]
