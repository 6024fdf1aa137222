'use server'

import { defineEntryAction } from '@/lib/edge/action/define-entry-action'
import { activateForm } from '@/lib/edge/activation/activate-form'

export const activateAction = defineEntryAction('activate an account', activateForm)
