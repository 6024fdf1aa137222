'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { proposeAdministrator } from '@/lib/use-cases/proposal/propose-administrator'

export const proposeAdministratorAction = defineAction(proposeAdministrator, {
  done: ({ name, half }) => ({ message: PROPOSAL.made(name), value: { name, half } }),
})
