import { randomUUID } from 'node:crypto'
import { answerChase } from '@/lib/use-cases/chase/answer-chase'
import { chaseCase } from '@/lib/use-cases/chase/chase-case'
import { answerInput, layChase } from './chases'
import { layOverdue } from './returned-cases'
import type { SoundAct } from './sound-act'
import { layCase } from './world'

/** 督办: what the court, the institution and the mediator do. */
export const SOUND_CHASE_ACTS: readonly SoundAct[] = [
  {
    name: '催办（法院）',
    act: chaseCase,
    who: 'clerkA',
    lay: async (world) => ({
      caseId: (await layOverdue(world)).id,
      chaseId: randomUUID(),
      note: '请尽快确认',
    }),
  },
  {
    name: '答复催办',
    act: answerChase,
    who: 'adminA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'in_mediation' })
      const chaseId = await layChase(id, world.institutions.a)
      return answerInput({ caseId: id, chaseId })
    },
  },
]
