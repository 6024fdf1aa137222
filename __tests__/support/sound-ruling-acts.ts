import { randomUUID } from 'node:crypto'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { decideObjection } from '@/lib/use-cases/ruling/decide-objection'
import { objectToRuling } from '@/lib/use-cases/ruling/object-to-ruling'
import { receiveRuling } from '@/lib/use-cases/ruling/receive-ruling'
import { recordObjection } from '@/lib/use-cases/ruling/record-objection'
import { serveRuling } from '@/lib/use-cases/ruling/serve-ruling'
import { layObjection, layRuled } from './rulings'
import { TEXT, type SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

const today = () => toLocalDate(new Date())

/**
 * A case whose agreement the court confirmed, in which the party of the world takes part for the
 * applicant.
 */
async function layOwn(world: World) {
  const { id: caseId, applicantId: partyId } = await layCase(world, { status: 'closed' })
  await asOwner('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
    partyId,
    world.people.partyX.id,
  ])
  return { caseId, partyId, confirmationId: await layRuled(world, caseId) }
}

/** 裁定以后: what its parties and its court do. */
export const SOUND_RULING_ACTS: readonly SoundAct[] = [
  {
    name: '登记裁定的送达',
    act: serveRuling,
    who: 'clerkA',
    lay: async (world) => {
      const { id, applicantId: partyId } = await layCase(world, { status: 'closed' })
      const confirmationId = await layRuled(world, id)
      const served = { way: 'post', result: 'served', on: today(), recipient: '许静', note: TEXT }
      return { confirmationId, paperId: confirmationId, partyId, ...served }
    },
  },
  {
    name: '确认收到裁定',
    act: receiveRuling,
    who: 'partyX',
    lay: async (world) => {
      const own = await layOwn(world)
      return { ...own, paperId: own.confirmationId }
    },
  },
  {
    name: '对裁定提出异议',
    act: objectToRuling,
    who: 'partyX',
    lay: async (world) => ({ ...(await layOwn(world)), objectionId: randomUUID(), words: TEXT }),
  },
  {
    name: '登记对裁定的异议',
    act: recordObjection,
    who: 'clerkA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'closed' })
      const confirmationId = await layRuled(world, id)
      const third = { objector: '甲公司', interest: '抵押权', knownOn: today(), lodgedOn: today() }
      return { confirmationId, objectionId: randomUUID(), words: TEXT, ...third }
    },
  },
  {
    name: '审查对裁定的异议',
    act: decideObjection,
    who: 'judgeA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'closed' })
      const confirmationId = await layRuled(world, id)
      const objectionId = await layObjection(world, id, confirmationId)
      return { confirmationId, objectionId, result: 'set_aside', words: TEXT }
    },
  },
]
