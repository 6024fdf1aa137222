'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'

// One of many: nothing is shown anew until all of them are done. The password goes to the slip as a value and into no message.
export const resetRowAction = defineAction(resetMediatorPassword, {
  done: ({ name, phone, initialPassword, expiresAt }) => ({
    message: PASSWORDS.done(name),
    value: { name, phone, password: initialPassword, validUntil: stamp(expiresAt) },
  }),
})
