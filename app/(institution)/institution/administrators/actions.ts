'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { createOwnStaff } from '@/lib/use-cases/staff/create-own-staff'
import { disableOwnStaff } from '@/lib/use-cases/staff/disable-own-staff'
import { enableOwnStaff } from '@/lib/use-cases/staff/enable-own-staff'
import { renewOwnPassword } from '@/lib/use-cases/staff/renew-own-password'

export const createOwnStaffAction = defineAction(createOwnStaff, {
  done: ({ name, phone, tenant, initialPassword, expiresAt }) => ({
    message: STAFF.createdDone(name),
    refresh: '/institution/administrators',
    value: {
      name,
      phone,
      tenant: tenant ?? '',
      password: initialPassword,
      validUntil: stamp(expiresAt),
    },
  }),
})

export const renewOwnPasswordAction = defineAction(renewOwnPassword, {
  done: ({ name, phone, tenant, initialPassword, expiresAt }) => ({
    message: STAFF.createdDone(name),
    refresh: '/institution/administrators',
    value: {
      name,
      phone,
      tenant: tenant ?? '',
      password: initialPassword,
      validUntil: stamp(expiresAt),
    },
  }),
})

export const disableOwnStaffAction = defineAction(disableOwnStaff, {
  done: ({ name }) => ({
    message: STAFF.disable.done(name),
    refresh: '/institution/administrators',
  }),
})

export const enableOwnStaffAction = defineAction(enableOwnStaff, {
  done: ({ name }) => ({
    message: STAFF.enable.done(name),
    refresh: '/institution/administrators',
  }),
})
