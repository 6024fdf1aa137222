'use server'

import { defineEntryAction } from '@/lib/edge/action/define-entry-action'
import { enterByCodeForm, enterByLinkForm } from '@/lib/edge/invitation/enter-by-form'

export const enterByLinkAction = defineEntryAction('enter by link', enterByLinkForm)
export const enterByCodeAction = defineEntryAction('enter by code', enterByCodeForm)
