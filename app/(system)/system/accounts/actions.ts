'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { createStaffAccount } from '@/lib/use-cases/account/create-staff-account'
import { proposePassword } from '@/lib/use-cases/proposal/propose-password'
import { renewStaffPassword } from '@/lib/use-cases/account/renew-staff-password'

export const createStaffAccountAction = defineAction(createStaffAccount, {
  done: ({ name, phone, tenant, initialPassword, expiresAt }) => ({
    message: STAFF.createdDone(name),
    refresh: '/system',
    value: {
      name,
      phone,
      tenant: tenant ?? STAFF.platform,
      password: initialPassword,
      validUntil: stamp(expiresAt),
    },
  }),
})

export const renewStaffPasswordAction = defineAction(renewStaffPassword, {
  done: ({ name, phone, tenant, initialPassword, expiresAt }) => ({
    message: STAFF.createdDone(name),
    refresh: '/system/accounts',
    value: {
      name,
      phone,
      tenant: tenant ?? STAFF.platform,
      password: initialPassword,
      validUntil: stamp(expiresAt),
    },
  }),
})

export const proposePasswordAction = defineAction(proposePassword, {
  done: ({ name, half }) => ({ message: PROPOSAL.made(name), value: { name, half } }),
})
