'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { readProposal } from '@/lib/edge/supplementary/read-proposal'
import { signOwnSupplementary } from '@/lib/edge/supplementary/sign-own-supplementary'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import { proposeSupplementary } from '@/lib/use-cases/supplementary/propose-supplementary'
import { revokeSupplementary } from '@/lib/use-cases/supplementary/revoke-supplementary'
import { statedFacts } from '../documents/stated-facts'
import { ownSupplementaryHref } from './own-supplementary-href'

export const proposeSupplementaryAction = defineAction(proposeSupplementary, {
  read: readProposal,
  done: ({ caseId }) => ({
    message: SUPPLEMENTARY.done.proposed,
    goTo: ownSupplementaryHref(caseId, 'proposed'),
    refresh: `/party/cases/${caseId}`,
  }),
})

export const revokeSupplementaryAction = defineAction(revokeSupplementary, {
  done: ({ caseId }) => ({
    message: SUPPLEMENTARY.done.revoked,
    goTo: ownSupplementaryHref(caseId, 'revoked'),
    refresh: `/party/cases/${caseId}`,
  }),
})

export const signSupplementaryAction = defineAction(signOwnSupplementary, {
  read: ({ readToEnd, ...fields }, _sessionId, origin) => ({
    ...fields,
    ...statedFacts(readToEnd),
    ...origin,
  }),
  done: ({ caseId, isEffective }) => ({
    message: SUPPLEMENTARY.done[isEffective ? 'effective' : 'signed'],
    goTo: ownSupplementaryHref(caseId, isEffective ? 'effective' : 'signed'),
    refresh: `/party/cases/${caseId}`,
  }),
})
