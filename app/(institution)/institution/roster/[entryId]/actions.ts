'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import { requestRenewal } from '@/lib/use-cases/roster/request-renewal'
import { resignEntry } from '@/lib/use-cases/roster/resign-entry'

export const requestRenewalAction = defineAction(requestRenewal, {
  done: ({ entryId }) => ({
    message: OWN_ROSTER.renewalDone,
    refresh: `/institution/roster/${entryId}`,
  }),
})

export const resignEntryAction = defineAction(resignEntry, {
  done: ({ entryId }) => ({
    message: OWN_ROSTER.resignDone,
    refresh: `/institution/roster/${entryId}`,
  }),
})
