'use server'

import { defineEntryAction } from '@/lib/edge/action/define-entry-action'
import { enterByPhoneCodeForm, sendCodeForm } from '@/lib/edge/invitation/code-forms'
import { largeByDefault } from '../large-by-default'

export const sendCodeAction = defineEntryAction('send a code', sendCodeForm)
export const enterByPhoneCodeAction = defineEntryAction(
  'enter by phone',
  largeByDefault(enterByPhoneCodeForm),
)
