import { answerInvited } from '@/lib/use-cases/invited/answer-invited'
import { promiseConfidence } from '@/lib/use-cases/invited/promise-confidence'
import { proposeInvited } from '@/lib/use-cases/invited/propose-invited'
import { joinAsThird } from '@/lib/use-cases/invited/join-as-third'
import { proposeCoMediator } from '@/lib/use-cases/invited/propose-co-mediator'
import { proposeThird } from '@/lib/use-cases/invited/propose-third'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'
import { layAdmitted, layProposal, promiseOf, proposalOf } from './invited'
import { TEXT, type SoundAct } from './sound-act'
import { layTopic } from './talk'
import { colleagueOf, joinOf, layAdmittedThird, thirdOf } from './thirds'
import { layCase, type World } from './world'

async function laySaid(world: World) {
  const { id: caseId, respondentId } = await layCase(world, { status: 'in_mediation' })
  return { caseId, respondentId, invitedId: await layProposal(world, caseId) }
}

/** 邀请调解. */
export const SOUND_INVITED_ACTS: readonly SoundAct[] = [
  {
    name: '提议邀请',
    act: proposeInvited,
    who: 'mediatorA',
    lay: async (world) => {
      const { id: caseId } = await layCase(world, { status: 'in_mediation' })
      return proposalOf(caseId, [await layTopic(world, caseId)], { why: TEXT })
    },
  },
  {
    name: '登记当事人对邀请的答复',
    act: answerInvited,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId, respondentId: partyId, invitedId } = await laySaid(world)
      return { caseId, invitedId, partyId, reply: 'agrees', how: 'oral', on: '2026-11-20' }
    },
  },
  {
    name: '撤销邀请参与',
    act: revokeInvited,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId, invitedId } = await laySaid(world)
      return { caseId, invitedId, reason: TEXT }
    },
  },
  {
    name: '提议协同调解员',
    act: proposeCoMediator,
    who: 'mediatorA',
    lay: async (world) => {
      const { id: caseId } = await layCase(world, { status: 'in_mediation' })
      return colleagueOf(world, caseId, { why: TEXT })
    },
  },
  {
    name: '提议第三人参加',
    act: proposeThird,
    who: 'mediatorA',
    lay: async (world) => {
      const { id: caseId } = await layCase(world, { status: 'in_mediation' })
      return thirdOf(caseId, { why: TEXT })
    },
  },
  {
    name: '第三人加入调解',
    act: joinAsThird,
    who: 'partyX',
    lay: async (world) => {
      const { id: caseId } = await layCase(world, { status: 'in_mediation' })
      return joinOf(await layAdmittedThird(world, caseId, world.people.partyX.id))
    },
  },
  {
    name: '保密承诺',
    act: promiseConfidence,
    who: 'partyX',
    lay: async (world) => {
      const { id: caseId } = await layCase(world, { status: 'in_mediation' })
      return promiseOf(await layAdmitted(world, caseId, world.people.partyX.id))
    },
  },
]
