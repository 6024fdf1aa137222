import { randomUUID } from 'node:crypto'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { confirmFacts } from '@/lib/use-cases/fact/confirm-facts'
import { withdrawFact } from '@/lib/use-cases/fact/withdraw-fact'
import { layFact } from '../support/undisputed-facts'
import type { ActCase } from './case-acts'

/** 无争议事实, each act on a fact of its own. */
export const FACT_CASE_ACTS: readonly ActCase[] = [
  {
    act: 'record_fact',
    run: (actor, { id }) =>
      recordFact(actor, { caseId: id, factId: randomUUID(), text: `租期自 ${randomUUID()} 起` }),
  },
  {
    act: 'confirm_facts',
    run: async (actor, { id, applicantId }) =>
      confirmFacts(actor, {
        caseId: id,
        partyId: applicantId,
        answers: { [await layFact(id)]: 'confirms' },
        how: 'written',
        on: toLocalDate(new Date()),
      }),
  },
  {
    act: 'withdraw_fact',
    run: async (actor, { id }) =>
      withdrawFact(actor, { caseId: id, factId: await layFact(id), reason: '记载有误，另行核对' }),
  },
]
