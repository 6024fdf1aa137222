'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { replaceDisclosed } from '@/lib/use-cases/disclosure/replace-disclosed'
import { returnAddress, withoutReturn } from '../../_components/return-address'
import { readConsents } from './_components/read-consents'

export const allowDisclosedAction = defineAction(allowDisclosed, {
  read: readConsents,
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
