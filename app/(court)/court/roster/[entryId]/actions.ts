'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ROSTER_ENTRY } from '@/lib/labels/zh-CN/roster'
import { ROSTER_LEAVE } from '@/lib/labels/zh-CN/roster-leave'
import { confirmEntry } from '@/lib/use-cases/roster/confirm-entry'
import { refuseEntry } from '@/lib/use-cases/roster/refuse-entry'
import { removeEntry } from '@/lib/use-cases/roster/remove-entry'
import { renewEntry } from '@/lib/use-cases/roster/renew-entry'
import { resumeEntry } from '@/lib/use-cases/roster/resume-entry'
import { suspendEntry } from '@/lib/use-cases/roster/suspend-entry'
import { rosterEntryHref } from './roster-entry-href'

export const confirmEntryAction = defineAction(confirmEntry, {
  done: ({ entryId }) => ({
    message: ROSTER_ENTRY.confirm.done,
    refresh: rosterEntryHref(entryId),
  }),
})

export const renewEntryAction = defineAction(renewEntry, {
  done: ({ entryId }) => ({ message: ROSTER_ENTRY.renew.done, refresh: rosterEntryHref(entryId) }),
})

export const refuseEntryAction = defineAction(refuseEntry, {
  done: ({ entryId }) => ({ message: ROSTER_ENTRY.refuse.done, refresh: rosterEntryHref(entryId) }),
})

export const suspendEntryAction = defineAction(suspendEntry, {
  done: ({ entryId }) => ({
    message: ROSTER_ENTRY.suspend.done,
    refresh: rosterEntryHref(entryId),
  }),
})

export const resumeEntryAction = defineAction(resumeEntry, {
  done: ({ entryId }) => ({ message: ROSTER_ENTRY.resume.done, refresh: rosterEntryHref(entryId) }),
})

export const removeEntryAction = defineAction(removeEntry, {
  done: ({ entryId }) => ({ message: ROSTER_ENTRY.remove.done, refresh: rosterEntryHref(entryId) }),
})

// 移出名册, from its own page.
export const leaveRosterAction = defineAction(removeEntry, {
  done: ({ entryId, name }) => ({
    message: ROSTER_LEAVE.done(name),
    goTo: `${rosterEntryHref(entryId)}?done=left`,
    refresh: '/court/roster',
  }),
})
