'use server'

import { readFactAnswers } from '@/components/case/read-fact-answers'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_FACTS } from '@/lib/labels/zh-CN/own-facts'
import { now } from '@/lib/platform/clock'
import { confirmFacts } from '@/lib/use-cases/fact/confirm-facts'

/** Day and way are those of the answer itself, whatever is sent. */
export const confirmOwnFactsAction = defineAction(confirmFacts, {
  read: (fields) => ({
    caseId: fields.caseId,
    partyId: fields.partyId,
    answers: readFactAnswers(fields),
    how: 'online',
    on: toLocalDate(now()),
  }),
  done: ({ caseId }) => ({
    message: OWN_FACTS.done,
    goTo: `/party/cases/${caseId}/facts?done=1`,
    refresh: `/party/cases/${caseId}`,
  }),
})
