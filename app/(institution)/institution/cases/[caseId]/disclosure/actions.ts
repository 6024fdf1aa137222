'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { replaceDisclosed } from '@/lib/use-cases/disclosure/replace-disclosed'
import { readConsents } from './_components/read-consents'

export const allowDisclosedAction = defineAction(allowDisclosed, {
  read: readConsents,
  done: ({ caseId }) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: `/institution/cases?tab=assign&done=continued&case=${caseId}`,
  }),
})

export const replaceDisclosedAction = defineAction(replaceDisclosed, {
  done: ({ caseId }) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: `/institution/cases?tab=assign&done=replaced&case=${caseId}`,
  }),
})
