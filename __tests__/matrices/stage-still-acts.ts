import { toLocalDate } from '@/lib/domain/time/local-date'
import { receivePaper } from '@/lib/use-cases/court-stage/receive-paper'
import { requestPaper } from '@/lib/use-cases/court-stage/request-paper'
import { servePaper } from '@/lib/use-cases/court-stage/serve-paper'
import type { StillAct } from './still-case-acts'

/**
 * 调解书. A party who takes part in no case finds none; what the parties do is in
 * __tests__/use-cases/court-stage.
 */
export const STAGE_STILL_ACTS: readonly StillAct[] = [
  {
    name: '请求出具调解书',
    act: 'paper:request',
    run: (actor, { id, applicantId }) => requestPaper(actor, { caseId: id, partyId: applicantId }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '签收调解书',
    act: 'paper:receive',
    run: (actor, { id, applicantId }) => receivePaper(actor, { caseId: id, partyId: applicantId }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '登记调解书签收',
    act: 'paper:serve',
    run: (actor, { id, applicantId }) =>
      servePaper(actor, {
        caseId: id,
        partyId: applicantId,
        way: 'in_person',
        on: toLocalDate(new Date()),
      }),
    roles: ['clerk'],
    // No 调解书 was issued in these cases.
    answer: () => 'PAPER_NOT_NOW',
  },
]
