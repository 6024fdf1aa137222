import { randomUUID } from 'node:crypto'
import { proposeSupplementary } from '@/lib/use-cases/supplementary/propose-supplementary'
import { revokeSupplementary } from '@/lib/use-cases/supplementary/revoke-supplementary'
import { signSupplementary } from '@/lib/use-cases/supplementary/sign-supplementary'
import { DRAWING } from '../support/drawing'
import { CLEAR, layOpenText } from '../support/supplementary'
import type { StillAct } from './still-case-acts'

/**
 * 补充协议. The cases of the matrix have no agreement in effect; a party who takes part in none finds
 * none. What both do where there is one is in __tests__/use-cases/supplementary.
 */
export const SUPPLEMENTARY_STILL_ACTS: readonly StillAct[] = [
  {
    name: '提出补充协议',
    act: 'supplementary:propose',
    run: (actor, { id }) =>
      proposeSupplementary(actor, {
        caseId: id,
        id: randomUUID(),
        base: 0,
        clauses: { 1: CLEAR },
      }),
    roles: ['mediator', 'party'],
    answer: (role) => (role === 'mediator' ? 'SUPPLEMENTARY_NOT_IN_FORCE' : 'NOT_FOUND'),
  },
  {
    name: '撤回补充协议',
    act: 'supplementary:revoke',
    run: (actor, { id }) =>
      revokeSupplementary(actor, { caseId: id, supplementaryId: randomUUID() }),
    roles: ['mediator', 'party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '签署补充协议',
    act: 'supplementary:sign',
    run: async (actor, { id, applicantId }) =>
      signSupplementary(actor, {
        caseId: id,
        supplementaryId: await layOpenText(id, { id: randomUUID(), role: 'party' }),
        partyId: applicantId,
        seen: 'e'.repeat(64),
        drawing: JSON.stringify(DRAWING),
        readToEnd: 'on',
        agreed: 'on',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
]
