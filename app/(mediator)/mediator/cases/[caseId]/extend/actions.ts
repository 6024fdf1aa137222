'use server'

import { readConsents } from '@/components/case/read-consents'
import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { extendPeriod } from '@/lib/use-cases/clock/extend-period'

export const extendPeriodAction = defineAction(extendPeriod, {
  read: (fields) => ({
    caseId: fields.caseId,
    days: fields.days,
    note: fields.note,
    consents: readConsents(fields),
  }),
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.extended,
    goTo: `/mediator/cases/${caseId}?done=extended`,
    refresh: '/mediator',
  }),
})
