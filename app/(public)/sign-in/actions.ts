'use server'

import { defineEntryAction } from '@/lib/edge/action/define-entry-action'
import { enterByPhoneCodeForm, sendCodeForm } from '@/lib/edge/invitation/code-forms'

export const sendCodeAction = defineEntryAction('send a code', sendCodeForm)
export const enterByPhoneCodeAction = defineEntryAction('enter by phone', enterByPhoneCodeForm)
