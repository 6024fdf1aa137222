'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { proposeParameter } from '@/lib/use-cases/parameter/propose-parameter'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'
import { withdrawParameter } from '@/lib/use-cases/parameter/withdraw-parameter'

type Scope = { readonly key: string; readonly courtId: string | null }

const pageOf = ({ key, courtId }: Scope) =>
  `/system/parameters/${key}${courtId === null ? '' : `?court=${courtId}`}`

export const setParameterAction = defineAction(setParameter, {
  done: (scope) => ({ message: PARAMETER.done, goTo: pageOf(scope) }),
})

export const proposeParameterAction = defineAction(proposeParameter, {
  done: (scope) => ({ message: PARAMETER.proposed, goTo: pageOf(scope) }),
})

export const withdrawParameterAction = defineAction(withdrawParameter, {
  done: ({ key }) => ({ message: PARAMETER.withdrawn, refresh: `/system/parameters/${key}` }),
})
