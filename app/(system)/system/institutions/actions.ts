'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import { createInstitution } from '@/lib/use-cases/institution/create-institution'
import { inviteInstitution } from '@/lib/use-cases/institution/invite-institution'
import { proposeInstitutionEnd } from '@/lib/use-cases/proposal/propose-institution-end'

export const createInstitutionAction = defineAction(createInstitution, {
  done: ({ institutionId, name }) => ({
    message: INSTITUTIONS.added(name),
    goTo: `/system/institutions/${institutionId}?done=added`,
    refresh: '/system',
  }),
})

export const inviteInstitutionAction = defineAction(inviteInstitution, {
  done: ({ institutionId, name, courts }) => ({
    message: INSTITUTIONS.invited(name, courts),
    refresh: `/system/institutions/${institutionId}`,
  }),
})

export const proposeInstitutionEndAction = defineAction(proposeInstitutionEnd, {
  done: ({ name }) => ({ message: PROPOSAL.made(name), goTo: '/system/proposals?done=made' }),
})
