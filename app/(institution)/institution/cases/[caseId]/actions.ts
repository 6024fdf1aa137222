'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'

// The number goes to the dialog as a value and into no message: messages are read aloud.
export const unmaskNumberAction = defineAction(unmaskNumber, {
  done: ({ value }) => ({ message: '', value: { value } }),
})
