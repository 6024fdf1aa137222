'use server'

import { defineAction } from '@/lib/edge/define-action'
import { ACCEPT, DECLINE } from '@/lib/labels/zh-CN/institution'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'

// The sentence travels as a value: the list shows it with a way on, which a plain message has not.
export const acceptCaseAction = defineAction(acceptCase, {
  done: ({ caseId, caseNo, dueOn }) => ({ message: '', refresh: '/institution/cases', value: { said: ACCEPT.done(caseNo, dueOn), caseId } }),
})

export const declineCaseAction = defineAction(declineCase, {
  done: ({ caseNo, courtName }) => ({ message: DECLINE.done(caseNo, courtName), refresh: '/institution/cases' }),
})
