'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { decideChange } from '@/lib/use-cases/change/decide-change'
import { requestChange } from '@/lib/use-cases/change/request-change'
import { CHANGE } from '@/lib/labels/zh-CN/change'
import { returnAddress, withoutReturn } from '../../_components/return-address'

export const requestChangeAction = defineAction(requestChange, {
  read: withoutReturn,
  done: () => ({ message: CHANGE.done, refresh: '/institution/cases' }),
})

export const decideChangeAction = defineAction(decideChange, {
  read: withoutReturn,
  done: ({ caseId, decision }, fields) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: returnAddress(fields, decision === 'granted' ? 'replaced' : 'continued', caseId),
  }),
})
