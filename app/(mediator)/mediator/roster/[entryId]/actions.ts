'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import { resignEntry } from '@/lib/use-cases/roster/resign-entry'

export const resignAction = defineAction(resignEntry, {
  done: ({ entryId }) => ({
    message: OWN_ROSTER.resignDone,
    refresh: `/mediator/roster/${entryId}`,
  }),
})
