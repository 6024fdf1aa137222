import { randomUUID } from 'node:crypto'
import { assignInspection } from '@/lib/use-cases/inspection/assign-inspection'
import { endInspection } from '@/lib/use-cases/inspection/end-inspection'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { TEXT, type SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

/** An assignment as a clerk of the first court writes it today. */
async function assignmentIn(world: World) {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const [row] = await asOwner<{ case_no: string }>('SELECT case_no FROM cases WHERE id = $1', [id])
  const today = toLocalDate(new Date())
  return {
    assignmentId: randomUUID(),
    reviewerId: world.people.reviewerA.id,
    purpose: TEXT,
    startsOn: today as string,
    endsOn: addDays(today, 7) as string,
    caseNos: row!.case_no,
    opensNumbers: 'yes',
  }
}

/** 审阅任务 and its early end. */
export const SOUND_INSPECTION_ACTS: readonly SoundAct[] = [
  { name: '指派审阅', act: assignInspection, who: 'clerkA', lay: assignmentIn },
  {
    name: '提前结束审阅',
    act: endInspection,
    who: 'clerkA',
    lay: async (world) => {
      const input = await assignmentIn(world)
      await assignInspection(world.people.clerkA, input)
      return { assignmentId: input.assignmentId }
    },
  },
]
