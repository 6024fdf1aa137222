'use server'

import { defineEntryAction } from '@/lib/edge/action/define-entry-action'
import { enterByPhoneCodeForm, sendCodeForm } from '@/lib/edge/invitation/code-forms'
import { PARTY_ENTRANCE } from '@/lib/labels/zh-CN/party-entrance'
import { largeByDefault } from '../large-by-default'

export const sendCodeAction = defineEntryAction('send a code', sendCodeForm)
export const enterByPhoneCodeAction = defineEntryAction(
  'enter by phone',
  largeByDefault(enterByPhoneCodeForm),
)

/** The same over a page that keeps its input (components/account/party-again-dialog.tsx). */
export const sendCodeAgainAction = defineEntryAction('send a code', sendCodeForm, {
  said: PARTY_ENTRANCE.over.sent,
})
export const enterAgainAction = defineEntryAction('enter by phone', enterByPhoneCodeForm, {
  said: PARTY_ENTRANCE.over.entered,
})
