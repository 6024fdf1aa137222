'use server'

import { defineEntryAction } from '@/lib/edge/action/define-entry-action'
import { proveApplicationForm } from '@/lib/edge/application/prove-form'

export const proveApplicationAction = defineEntryAction(
  'prove an application',
  proveApplicationForm,
)
