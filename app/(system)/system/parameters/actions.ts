'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { proposeParameter } from '@/lib/use-cases/parameter/propose-parameter'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'
import { withdrawParameter } from '@/lib/use-cases/parameter/withdraw-parameter'

export const setParameterAction = defineAction(setParameter, {
  done: ({ key, courtId }) => ({
    message: PARAMETER.done,
    goTo: `/system/parameters/${key}${courtId === null ? '' : `?court=${courtId}`}`,
  }),
})

export const proposeParameterAction = defineAction(proposeParameter, {
  done: ({ key, courtId }) => ({
    message: PARAMETER.proposed,
    goTo: `/system/parameters/${key}${courtId === null ? '' : `?court=${courtId}`}`,
  }),
})

export const withdrawParameterAction = defineAction(withdrawParameter, {
  done: ({ key }) => ({ message: PARAMETER.withdrawn, refresh: `/system/parameters/${key}` }),
})
