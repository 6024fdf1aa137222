import { addCoMediator } from '@/lib/use-cases/co-mediator/add-co-mediator'
import { declareCoMediator } from '@/lib/use-cases/co-mediator/declare-co-mediator'
import { endCoMediator } from '@/lib/use-cases/co-mediator/end-co-mediator'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { SoundAct } from './sound-act'
import { layCoMediator } from './lay-co-mediator'
import { layCase, type World } from './world'

/** A case in mediation with 王朗 as a co-mediator who has not declared yet. */
async function coMediated(world: World) {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const entryId = await layCoMediator(world, id)
  return { id, entryId }
}

/** One sound input for each act of 协同调解. */
export const SOUND_CO_MEDIATOR_ACTS: readonly SoundAct[] = [
  {
    name: '增加协同调解员',
    act: addCoMediator,
    who: 'adminA',
    lay: async (world) => ({
      caseId: (await layCase(world, { status: 'in_mediation' })).id,
      mediatorId: world.people.mediatorA2.id,
      basis: 'difficult',
      presidingBy: 'parties',
      presidingOn: toLocalDate(new Date()),
    }),
  },
  {
    name: '作出披露声明',
    act: declareCoMediator,
    who: 'mediatorA2',
    lay: async (world) => ({ caseId: (await coMediated(world)).id }),
  },
  {
    name: '结束协同调解',
    act: endCoMediator,
    who: 'adminA',
    lay: async (world) => {
      const { id, entryId } = await coMediated(world)
      return { caseId: id, entryId, reason: 'unavailable', text: '因外出学习不能继续参加' }
    },
  },
]
