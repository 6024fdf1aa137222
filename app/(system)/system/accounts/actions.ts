'use server'

import { staffDone } from '@/app/_components/staff-done'
import { defineAction } from '@/lib/edge/action/define-action'
import { FACTOR_RESET } from '@/lib/labels/zh-CN/second-factor'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { createStaffAccount } from '@/lib/use-cases/account/create-staff-account'
import { renewStaffPassword } from '@/lib/use-cases/account/renew-staff-password'
import { proposeFactorReset } from '@/lib/use-cases/proposal/propose-factor-reset'
import { proposePassword } from '@/lib/use-cases/proposal/propose-password'

export const createStaffAccountAction = defineAction(createStaffAccount, {
  done: staffDone('/system/accounts').added,
})

export const renewStaffPasswordAction = defineAction(renewStaffPassword, {
  done: staffDone('/system/accounts').renewed,
})

export const proposePasswordAction = defineAction(proposePassword, {
  done: ({ name, half }) => ({ message: PROPOSAL.made(name), value: { name, half } }),
})

export const proposeFactorResetAction = defineAction(proposeFactorReset, {
  done: ({ name }) => ({ message: FACTOR_RESET.made(name), goTo: '/system/proposals?done=made' }),
})
