'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { createStaffAccount } from '@/lib/use-cases/account/create-staff-account'
import { disableStaffAccount } from '@/lib/use-cases/account/disable-staff-account'
import { enableStaffAccount } from '@/lib/use-cases/account/enable-staff-account'
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

export const disableStaffAccountAction = defineAction(disableStaffAccount, {
  done: ({ name }) => ({ message: STAFF.disable.done(name), refresh: '/system' }),
})

export const enableStaffAccountAction = defineAction(enableStaffAccount, {
  done: ({ name }) => ({ message: STAFF.enable.done(name), refresh: '/system' }),
})
