'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ROSTER_ENTRY } from '@/lib/labels/zh-CN/roster'
import { confirmEntry } from '@/lib/use-cases/roster/confirm-entry'

// One row of many: the page is read again once all of them are done.
export const confirmRowAction = defineAction(confirmEntry, {
  done: () => ({ message: ROSTER_ENTRY.confirm.done }),
})
