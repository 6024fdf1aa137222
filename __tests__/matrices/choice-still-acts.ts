import { randomUUID } from 'node:crypto'
import { answerChoice } from '@/lib/use-cases/mediator-choice/answer-choice'
import { endChoice } from '@/lib/use-cases/mediator-choice/end-choice'
import { openChoice } from '@/lib/use-cases/mediator-choice/open-choice'
import type { StillAct } from './still-case-acts'

/**
 * 双方共同选调解员. A party who takes part in no case finds none; what those do who take part is in
 * __tests__/use-cases/mediator-choice.
 */
export const CHOICE_ACTS: readonly StillAct[] = [
  {
    name: '请双方共同选任',
    act: 'choice:open',
    preparesOnce: true,
    run: (actor, { id }) => openChoice(actor, { caseId: id, choiceId: randomUUID() }),
    roles: ['admin'],
    answer: (_role, status) => (status === 'pending_assignment' ? 'done' : 'CHOICE_NOT_NOW'),
  },
  {
    name: '当事人选调解员',
    act: 'choice:answer',
    run: (actor, { id, applicantId }) =>
      answerChoice(actor, {
        caseId: id,
        partyId: applicantId,
        reply: 'institution',
        revision: 0,
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '提前结束共同选任',
    act: 'choice:end',
    run: (actor, { id }) => endChoice(actor, { caseId: id, reason: '当事人要求直接指定' }),
    roles: ['admin'],
    // No choice runs: who may act is what is compared here.
    answer: () => 'CHOICE_OVER',
  },
]
