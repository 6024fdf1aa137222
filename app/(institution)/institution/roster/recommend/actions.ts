'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import { recommendEntry } from '@/lib/use-cases/roster/recommend-entry'

export const recommendEntryAction = defineAction(recommendEntry, {
  done: ({ entryId }) => ({
    message: OWN_ROSTER.recommendDone,
    goTo: `/institution/roster/${entryId}?done=recommended`,
  }),
})
