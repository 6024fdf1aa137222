import { randomUUID } from 'node:crypto'
import { answerChase } from '@/lib/use-cases/chase/answer-chase'
import { chaseCase } from '@/lib/use-cases/chase/chase-case'
import { answerInput, layChase, setDues } from '../support/chases'
import type { StillAct } from './still-case-acts'

/**
 * 督办: the court calls for a case while a period runs for its institution, or after the closing
 * while something is owed; who is addressed answers.
 */
export const CHASE_STILL_ACTS: readonly StillAct[] = [
  {
    name: '催办（法院）',
    act: 'case:chase',
    run: async (actor, { id }) => {
      await setDues(id, 10)
      return chaseCase(actor, { caseId: id, chaseId: randomUUID() })
    },
    roles: ['clerk'],
    answer: (_role, status) =>
      ['returned', 'returned_settled'].includes(status)
        ? 'CHASE_NOTHING_RUNS'
        : status === 'archived'
          ? 'CHASE_NOTHING_OWED'
          : 'done',
  },
  {
    name: '答复催办',
    act: 'chase:answer',
    run: async (actor, { id }, world) => {
      const chaseId = await layChase(id, world.institutions.a)
      return answerChase(actor, answerInput({ caseId: id, chaseId }))
    },
    roles: ['admin', 'mediator'],
    answer: () => 'done',
    preparesOnce: true,
  },
]
