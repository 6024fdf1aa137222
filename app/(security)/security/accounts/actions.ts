'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { disableStaffAccount } from '@/lib/use-cases/account/disable-staff-account'
import { enableStaffAccount } from '@/lib/use-cases/account/enable-staff-account'

export const disableStaffAccountAction = defineAction(disableStaffAccount, {
  done: ({ name }) => ({ message: STAFF.disable.done(name), refresh: '/security' }),
})

export const enableStaffAccountAction = defineAction(enableStaffAccount, {
  done: ({ name }) => ({ message: STAFF.enable.done(name), refresh: '/security' }),
})
