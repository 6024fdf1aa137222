'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import { createInstitution } from '@/lib/use-cases/institution/create-institution'
import { inviteInstitution } from '@/lib/use-cases/institution/invite-institution'

export const createInstitutionAction = defineAction(createInstitution, {
  done: ({ institutionId, name }) => ({
    message: INSTITUTIONS.added(name),
    goTo: `/system/institutions/${institutionId}`,
    refresh: '/system',
  }),
})

export const inviteInstitutionAction = defineAction(inviteInstitution, {
  done: ({ institutionId, name, courts }) => ({
    message: INSTITUTIONS.invited(name, courts),
    refresh: `/system/institutions/${institutionId}`,
  }),
})
