'use server'

import { readConsents } from '@/components/case/read-consents'
import { defineAction } from '@/lib/edge/action/define-action'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { replaceDisclosed } from '@/lib/use-cases/disclosure/replace-disclosed'
import { returnAddress, withoutReturn } from '../../_components/return-address'

export const allowDisclosedAction = defineAction(allowDisclosed, {
  read: (fields) => ({
    caseId: fields.caseId,
    note: fields.note,
    consents: readConsents(fields),
  }),
  done: ({ caseId }, fields) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: returnAddress(fields, 'continued', caseId),
  }),
})

export const replaceDisclosedAction = defineAction(replaceDisclosed, {
  read: withoutReturn,
  done: ({ caseId }, fields) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: returnAddress(fields, 'replaced', caseId),
  }),
})
