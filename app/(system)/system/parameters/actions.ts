'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'

export const setParameterAction = defineAction(setParameter, {
  done: ({ key }) => ({ message: PARAMETER.done, goTo: `/system/parameters/${key}` }),
})
