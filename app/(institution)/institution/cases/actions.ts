'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ACCEPT_MANY } from '@/lib/labels/zh-CN/bulk'
import { ACCEPT, DECLINE } from '@/lib/labels/zh-CN/institution'
import { REPLACE } from '@/lib/labels/zh-CN/replace'
import { UNDO } from '@/lib/labels/zh-CN/undo'
import { URGE, URGE_MANY } from '@/lib/labels/zh-CN/urge'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { undoAcceptance } from '@/lib/use-cases/case/undo-acceptance'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'

// The message is a value: the list shows it with undo and next step, which a plain message lacks.
export const acceptCaseAction = defineAction(acceptCase, {
  done: ({ caseId, caseNo, dueOn, isProvisional }) => ({
    message: '',
    refresh: '/institution/cases',
    value: { said: ACCEPT.done(caseNo, ACCEPT.period(dueOn, isProvisional)), caseId, caseNo },
  }),
})

export const declineCaseAction = defineAction(declineCase, {
  done: ({ caseNo, courtName }) => ({
    message: DECLINE.done(caseNo, courtName),
    refresh: '/institution/cases',
  }),
})

// Used on the case's and on the person's page; both refresh.
export const replaceMediatorAction = defineAction(replaceMediator, {
  done: ({ caseNo, mediator }) => ({
    message: REPLACE.done(caseNo, mediator),
    refresh: '/institution/cases',
  }),
})

export const urgeMediatorAction = defineAction(urgeMediator, {
  done: ({ caseNo, mediator }) => ({
    message: URGE.done(caseNo, mediator),
    refresh: '/institution/cases',
  }),
})

// One row of many: the list refreshes only after the last.
export const acceptRowAction = defineAction(acceptCase, {
  done: ({ dueOn, isProvisional }) => ({
    message: ACCEPT_MANY.done(ACCEPT.period(dueOn, isProvisional)),
  }),
})

export const urgeRowAction = defineAction(urgeMediator, {
  done: () => ({ message: URGE_MANY.done }),
})

// The caller refreshes: it may be a list, a case or the results of many.
export const undoAcceptanceAction = defineAction(undoAcceptance, {
  done: ({ caseNo }) => ({ message: UNDO.done.undo_accept(caseNo) }),
})

export const undoAssignmentAction = defineAction(undoAssignment, {
  done: ({ caseNo }) => ({ message: UNDO.done.undo_assign(caseNo) }),
})
