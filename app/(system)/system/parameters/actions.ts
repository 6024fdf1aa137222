'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { pageHref } from '@/lib/edge/page/search-params'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { proposeParameter } from '@/lib/use-cases/parameter/propose-parameter'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'
import { withdrawParameter } from '@/lib/use-cases/parameter/withdraw-parameter'

export const setParameterAction = defineAction(setParameter, {
  done: ({ key, courtId }) => ({
    message: PARAMETER.doneElsewhere.set,
    goTo: pageHref(`/system/parameters/${key}`, { court: courtId, done: 'set' }),
  }),
})

export const proposeParameterAction = defineAction(proposeParameter, {
  done: ({ key, courtId }) => ({
    message: PARAMETER.doneElsewhere.proposed,
    goTo: pageHref(`/system/parameters/${key}`, { court: courtId, done: 'proposed' }),
  }),
})

export const withdrawParameterAction = defineAction(withdrawParameter, {
  done: ({ key }) => ({ message: PARAMETER.withdrawn, refresh: `/system/parameters/${key}` }),
})
