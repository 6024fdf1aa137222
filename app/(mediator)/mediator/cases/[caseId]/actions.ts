'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'

/** The number itself is the answer: shown in the dialog, and never announced. */
export const unmaskNumberAction = defineAction(unmaskNumber, {
  done: ({ value }) => ({ message: '', value: { value } }),
})
