'use server'

import { staffDone } from '@/app/_components/staff-done'
import { defineAction } from '@/lib/edge/action/define-action'
import { disableStaffAccount } from '@/lib/use-cases/account/disable-staff-account'
import { enableStaffAccount } from '@/lib/use-cases/account/enable-staff-account'

export const disableStaffAccountAction = defineAction(disableStaffAccount, {
  done: staffDone('/security/accounts').disabled,
})

export const enableStaffAccountAction = defineAction(enableStaffAccount, {
  done: staffDone('/security/accounts').enabled,
})
