import { randomUUID } from 'node:crypto'
import type { MinutesState } from '@/lib/domain/minutes/minutes'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { answerMinutes } from '@/lib/use-cases/minutes/answer-minutes'
import { openMinutes } from '@/lib/use-cases/minutes/open-minutes'
import { reopenMinutes } from '@/lib/use-cases/minutes/reopen-minutes'
import { submitMinutes } from '@/lib/use-cases/minutes/submit-minutes'
import { sumUp } from '@/lib/use-cases/minutes/sum-up'
import { supplementMinutes } from '@/lib/use-cases/minutes/supplement-minutes'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { layMinutes } from './lay-minutes'
import { layPreparations } from './lay-preparations'
import { layMeeting } from './meetings'
import { TEXT, type SoundAct } from './sound-act'
import { layMessage, layTopic } from './talk'
import { layCase, type World } from './world'

/** Minutes in a state, of a new case of mediator A. */
async function minutesIn(world: World, state: MinutesState) {
  const existing = await layCase(world, { status: 'in_mediation' })
  const { minutesId } = await layMinutes(existing, world.people.mediatorA.id, state)
  return { key: { caseId: existing.id, minutesId }, existing }
}

export const SOUND_MINUTES_ACTS: readonly SoundAct[] = [
  {
    name: '开始笔录',
    act: openMinutes,
    who: 'mediatorA',
    lay: async (world) => {
      const existing = await layCase(world, { status: 'in_mediation' })
      await layPreparations(existing)
      const meetingId = await layMeeting(existing.id, new Date())
      return { caseId: existing.id, minutesId: randomUUID(), meetingId }
    },
  },
  {
    name: '记录笔录',
    act: writeMinutes,
    who: 'mediatorA',
    lay: async (world) => {
      const { key, existing } = await minutesIn(world, 'draft')
      const entry = {
        id: randomUUID(),
        section: 'statement',
        speakerId: existing.applicantId,
        text: TEXT,
        saidAt: new Date().toISOString(),
      }
      return { ...key, entries: [entry] }
    },
  },
  {
    name: '将发言整理成笔录',
    act: sumUp,
    who: 'mediatorA',
    lay: async (world) => {
      const { key, existing } = await minutesIn(world, 'draft')
      const topicId = await layTopic(world, key.caseId)
      const messageId = await layMessage(world, key.caseId, { topic_id: topicId })
      const line = { id: randomUUID(), section: 'statement', speakerId: existing.applicantId }
      return { ...key, topicId, lines: [{ ...line, text: TEXT, messageIds: [messageId] }] }
    },
  },
  {
    name: '笔录交核对',
    act: submitMinutes,
    who: 'mediatorA',
    lay: async (world) => ({ ...(await minutesIn(world, 'draft')).key, lastNo: 2 }),
  },
  {
    name: '登记笔录核对',
    act: answerMinutes,
    who: 'mediatorA',
    lay: async (world) => {
      const { key, existing } = await minutesIn(world, 'submitted')
      return {
        ...key,
        personId: existing.applicantId,
        answer: 'objected',
        how: 'signed',
        on: toLocalDate(new Date()),
        note: TEXT,
      }
    },
  },
  {
    name: '退回修改笔录',
    act: reopenMinutes,
    who: 'mediatorA',
    lay: async (world) => (await minutesIn(world, 'submitted')).key,
  },
  {
    name: '补充笔录',
    act: supplementMinutes,
    who: 'mediatorA',
    lay: async (world) => {
      const { key } = await minutesIn(world, 'confirmed')
      return { caseId: key.caseId, minutesId: randomUUID(), supplementedId: key.minutesId }
    },
  },
]
