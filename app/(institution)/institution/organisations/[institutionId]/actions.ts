'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import { editInstitution } from '@/lib/use-cases/institution/edit-institution'

export const editInstitutionAction = defineAction(editInstitution, {
  done: ({ institutionId, name, changed }) => ({
    message: changed ? ORGANISATIONS.saved(name) : ORGANISATIONS.unchanged,
    goTo: `/institution/organisations/${institutionId}?done=${changed ? 'saved' : 'unchanged'}`,
    refresh: '/institution/organisations',
  }),
})
