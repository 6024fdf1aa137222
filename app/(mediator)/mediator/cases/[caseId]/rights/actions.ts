'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { explainRights } from '@/lib/use-cases/preparation/explain-rights'
import { toList } from './_components/to-list'

export const explainRightsAction = defineAction(explainRights, {
  read: (fields) => ({
    ...fields,
    people: toList(fields.people),
    items: toList(fields.items),
  }),
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.explained,
    goTo: `/mediator/cases/${caseId}?done=explained`,
    refresh: '/mediator',
  }),
})
