import { randomUUID } from 'node:crypto'
import { answerChoice } from '@/lib/use-cases/mediator-choice/answer-choice'
import { endChoice } from '@/lib/use-cases/mediator-choice/end-choice'
import { openChoice } from '@/lib/use-cases/mediator-choice/open-choice'
import { layChoiceRow } from './choices'
import { participantOf } from './invitations'
import { TEXT, type SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

const layWaiting = (world: World) => layCase(world, { status: 'pending_assignment' })

/** 双方共同选调解员. */
export const SOUND_CHOICE_ACTS: readonly SoundAct[] = [
  {
    name: '请双方共同选任',
    act: openChoice,
    who: 'adminA',
    lay: async (world) => ({ caseId: (await layWaiting(world)).id, choiceId: randomUUID() }),
  },
  {
    name: '当事人选调解员',
    act: answerChoice,
    who: 'partyX',
    lay: async (world) => {
      const { id: caseId, applicantId } = await layWaiting(world)
      await asOwner('UPDATE participants SET account_id = $1 WHERE id = $2', [
        world.people.partyX.id,
        await participantOf(applicantId),
      ])
      await layChoiceRow(world, caseId)
      return {
        caseId,
        partyId: applicantId,
        reply: 'named',
        wish1: world.people.mediatorA.id,
        wish2: world.people.mediatorA2.id,
        wish3: '',
        revision: 0,
      }
    },
  },
  {
    name: '提前结束共同选任',
    act: endChoice,
    who: 'adminA',
    lay: async (world) => {
      const { id: caseId } = await layWaiting(world)
      await layChoiceRow(world, caseId)
      return { caseId, reason: TEXT }
    },
  },
]
