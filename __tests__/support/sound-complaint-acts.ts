import { randomUUID } from 'node:crypto'
import { answerComplaint } from '@/lib/use-cases/complaint/answer-complaint'
import { answerComplaintAsCourt } from '@/lib/use-cases/complaint/answer-complaint-as-court'
import { openHearing } from '@/lib/use-cases/complaint/open-hearing'
import { stateInHearing } from '@/lib/use-cases/complaint/state-in-hearing'
import { fileComplaint } from '@/lib/use-cases/complaint/file-complaint'
import { takeToCourt } from '@/lib/use-cases/complaint/take-to-court'
import { withdrawComplaint } from '@/lib/use-cases/complaint/withdraw-complaint'
import { layComplaint, layComplaintAnswer, layHearing } from './complaints'
import { TEXT, type SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

/** A case in which the party of the world takes part for the applicant. */
async function layOwn(world: World) {
  const { id: caseId, applicantId: partyId } = await layCase(world, { status: 'in_mediation' })
  await asOwner('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
    partyId,
    world.people.partyX.id,
  ])
  return { caseId, partyId }
}

const answer = { result: 'founded', words: TEXT, shown: 'no' } as const

/** 投诉 and its answers. */
export const SOUND_COMPLAINT_ACTS: readonly SoundAct[] = [
  {
    name: '当事人投诉',
    act: fileComplaint,
    who: 'partyX',
    lay: async (world) => ({
      ...(await layOwn(world)),
      complaintId: randomUUID(),
      about: 'institution',
      mediatorId: '',
      office: 'court',
      ground: 'leaked',
      words: TEXT,
    }),
  },
  {
    name: '投诉转请法院处理',
    act: takeToCourt,
    who: 'partyX',
    lay: async (world) => {
      const { caseId } = await layOwn(world)
      const complaintId = await layComplaint(world, caseId)
      await layComplaintAnswer(world, complaintId)
      return { caseId, complaintId, words: TEXT }
    },
  },
  {
    name: '撤回投诉',
    act: withdrawComplaint,
    who: 'partyX',
    lay: async (world) => {
      const { caseId } = await layOwn(world)
      return { caseId, complaintId: await layComplaint(world, caseId) }
    },
  },
  {
    name: '机构答复投诉',
    act: answerComplaint,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await layOwn(world)
      return { complaintId: await layComplaint(world, caseId), ...answer }
    },
  },
  {
    name: '法院答复投诉',
    act: answerComplaintAsCourt,
    who: 'clerkA',
    lay: async (world) => {
      const { caseId } = await layOwn(world)
      const complaintId = await layComplaint(world, caseId, { office: 'court' })
      return { complaintId, ...answer, result: 'unfounded' }
    },
  },
  {
    name: '听取陈述申辩',
    act: openHearing,
    who: 'clerkA',
    lay: async (world) => {
      const { caseId } = await layOwn(world)
      const complaintId = await layComplaint(world, caseId, { office: 'court' })
      return { complaintId, words: TEXT, days: '10' }
    },
  },
  {
    name: '陈述申辩',
    act: stateInHearing,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId } = await layOwn(world)
      const complaintId = await layComplaint(world, caseId, { office: 'court' })
      await layHearing(complaintId)
      return { complaintId, statement: TEXT }
    },
  },
]
