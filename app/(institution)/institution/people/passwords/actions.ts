'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { handedOver } from '@/lib/labels/zh-CN/handed-over'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'

// One row of many: nothing refreshes until all are done. The password is returned as a value for
// the slip and is part of no message.
export const resetRowAction = defineAction(resetMediatorPassword, {
  done: (account) => handedOver(account, PASSWORDS.done(account.name)),
})
