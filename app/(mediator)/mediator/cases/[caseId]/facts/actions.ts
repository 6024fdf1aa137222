'use server'

import { readFactAnswers } from '@/components/case/read-fact-answers'
import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { confirmFacts } from '@/lib/use-cases/fact/confirm-facts'
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { withdrawFact } from '@/lib/use-cases/fact/withdraw-fact'

export const recordFactAction = defineAction(recordFact, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.fact_recorded,
    goTo: `/mediator/cases/${caseId}?done=fact_recorded`,
    refresh: '/mediator',
  }),
})

export const confirmFactsAction = defineAction(confirmFacts, {
  read: (fields) => ({
    caseId: fields.caseId,
    partyId: fields.partyId,
    how: fields.how,
    on: fields.on,
    answers: readFactAnswers(fields),
  }),
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.facts_confirmed,
    goTo: `/mediator/cases/${caseId}?done=facts_confirmed`,
    refresh: '/mediator',
  }),
})

export const withdrawFactAction = defineAction(withdrawFact, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.fact_withdrawn,
    goTo: `/mediator/cases/${caseId}?done=fact_withdrawn`,
    refresh: '/mediator',
  }),
})
