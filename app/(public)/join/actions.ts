'use server'

import { defineEntryAction } from '@/lib/edge/action/define-entry-action'
import { enterByCodeForm, enterByLinkForm } from '@/lib/edge/invitation/enter-by-form'
import { largeByDefault } from '../large-by-default'

export const enterByLinkAction = defineEntryAction('enter by link', largeByDefault(enterByLinkForm))
export const enterByCodeAction = defineEntryAction('enter by code', largeByDefault(enterByCodeForm))
