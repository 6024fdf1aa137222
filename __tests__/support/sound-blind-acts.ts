import { randomUUID } from 'node:crypto'
import { endBidding } from '@/lib/use-cases/blind-offer/end-bidding'
import { enterBlind } from '@/lib/use-cases/blind-offer/enter-blind'
import { openBidding } from '@/lib/use-cases/blind-offer/open-bidding'
import { layBidding } from './biddings'
import type { SoundAct } from './sound-act'
import { layAgreed } from './sound-thread-acts'
import type { World } from './world'

/** One that runs in a case whose parties agreed to talk at different times. */
async function layRunning(world: World) {
  const { caseId, applicantId, respondentId } = await layAgreed(world)
  const biddingId = await layBidding({ id: caseId, applicantId, respondentId })
  return { caseId, biddingId, partyId: applicantId }
}

/** 密封报价. */
export const SOUND_BLIND_ACTS: readonly SoundAct[] = [
  {
    name: '发起密封报价',
    act: openBidding,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId, applicantId, respondentId } = await layAgreed(world)
      return {
        caseId,
        biddingId: randomUUID(),
        payerId: respondentId,
        payeeId: applicantId,
        rule: 'middle',
        dueAt: new Date(Date.now() + 30 * 3_600_000).toISOString(),
      }
    },
  },
  {
    name: '填密封报价',
    act: enterBlind,
    who: 'partyX',
    lay: async (world) => ({ ...(await layRunning(world)), round: 1, amount: '30,000' }),
  },
  { name: '结束密封报价', act: endBidding, who: 'partyX', lay: layRunning },
]
