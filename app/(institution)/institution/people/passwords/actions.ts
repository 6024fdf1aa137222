'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'

// One row of many: nothing refreshes until all are done. The password is returned as a value for
// the slip and is part of no message.
export const resetRowAction = defineAction(resetMediatorPassword, {
  done: ({ name, phone, initialPassword, expiresAt }) => ({
    message: PASSWORDS.done(name),
    value: { name, phone, password: initialPassword, validUntil: stamp(expiresAt) },
  }),
})
