import { randomUUID } from 'node:crypto'
import { proposeSupplementary } from '@/lib/use-cases/supplementary/propose-supplementary'
import { revokeSupplementary } from '@/lib/use-cases/supplementary/revoke-supplementary'
import { signSupplementary } from '@/lib/use-cases/supplementary/sign-supplementary'
import { DRAWING } from './drawing'
import type { SoundAct } from './sound-act'
import { layOwnAgreed } from './sound-confirmation-acts'
import { CLEAR, layOpenText } from './supplementary'

/** 补充协议: what its parties do. */
export const SOUND_SUPPLEMENTARY_ACTS: readonly SoundAct[] = [
  {
    name: '提出补充协议',
    act: proposeSupplementary,
    who: 'partyX',
    lay: async (world) => ({
      caseId: (await layOwnAgreed(world)).caseId,
      id: randomUUID(),
      base: 0,
      clauses: { 1: CLEAR },
    }),
  },
  {
    name: '撤回补充协议',
    act: revokeSupplementary,
    who: 'partyX',
    lay: async (world) => {
      const { caseId } = await layOwnAgreed(world)
      const proposer = { id: world.people.partyX.id, role: 'party' } as const
      return { caseId, supplementaryId: await layOpenText(caseId, proposer) }
    },
  },
  {
    name: '签署补充协议',
    act: signSupplementary,
    who: 'partyX',
    lay: async (world) => {
      const { caseId, partyId } = await layOwnAgreed(world)
      const proposer = { id: world.people.partyX.id, role: 'party' } as const
      return {
        caseId,
        supplementaryId: await layOpenText(caseId, proposer),
        partyId,
        seen: 'e'.repeat(64),
        drawing: JSON.stringify(DRAWING),
        read: 'self',
        readToEnd: 'on',
        agreed: 'on',
        device: '手机',
        address: '203.0.113.9',
        confirmedAt: new Date(),
      }
    },
  },
]
