import { randomUUID } from 'node:crypto'
import { answerOffer } from '@/lib/use-cases/offer/answer-offer'
import { makeOffer } from '@/lib/use-cases/offer/make-offer'
import { attach } from '@/lib/use-cases/thread/attach'
import { closeTopic } from '@/lib/use-cases/thread/close-topic'
import { continueTopic } from '@/lib/use-cases/thread/continue-topic'
import { extendTopic } from '@/lib/use-cases/thread/extend-topic'
import { holdMessage } from '@/lib/use-cases/thread/hold-message'
import { openTopic } from '@/lib/use-cases/thread/open-topic'
import { releaseMessage } from '@/lib/use-cases/thread/release-message'
import { rephrase } from '@/lib/use-cases/thread/rephrase'
import { say } from '@/lib/use-cases/thread/say'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { soundMessageFile } from './message-files'
import { TEXT, type SoundAct } from './sound-act'
import { layAsyncConsent, layMessage, layOffer, layTopic } from './talk'
import { asOwner, layCase, type World } from './world'

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

/**
 * A case whose parties agreed to talk at different times; the party of the world takes part for the
 * applicant.
 */
export async function layAgreed(world: World) {
  const { id: caseId, applicantId, respondentId } = await layCase(world, { status: 'in_mediation' })
  await layAsyncConsent(world, caseId, applicantId)
  await layAsyncConsent(world, caseId, respondentId)
  await asOwner('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
    applicantId,
    world.people.partyX.id,
  ])
  return { caseId, applicantId, respondentId }
}

/** 异步调解. */
export const SOUND_THREAD_ACTS: readonly SoundAct[] = [
  {
    name: '发起议题',
    act: openTopic,
    who: 'mediatorA',
    lay: async (world) => ({
      caseId: (await layAgreed(world)).caseId,
      topicId: randomUUID(),
      title: '赔多少',
      question: '您能接受多少？',
      dueAt: inHours(48),
    }),
  },
  {
    name: '发起议题的下一轮',
    act: continueTopic,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      const continuesId = await layTopic(world, caseId)
      return { caseId, topicId: randomUUID(), continuesId, question: TEXT, dueAt: inHours(48) }
    },
  },
  {
    name: '延长议题',
    act: extendTopic,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      return { caseId, topicId: await layTopic(world, caseId), dueAt: inHours(70) }
    },
  },
  {
    name: '结束议题',
    act: closeTopic,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      return { caseId, topicId: await layTopic(world, caseId) }
    },
  },
  {
    name: '异步调解发言',
    act: say,
    who: 'partyX',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      const topicId = await layTopic(world, caseId)
      return { caseId, messageId: randomUUID(), topicId, words: '三万元可以' }
    },
  },
  {
    name: '发送照片、文件和语音',
    act: attach,
    who: 'partyX',
    lay: async (world) => {
      const { caseId, applicantId } = await layAgreed(world)
      const files = [soundMessageFile(), { ...soundMessageFile(), kind: 'voice', seconds: 9 }]
      return { caseId, messageId: randomUUID(), partyId: applicantId, words: '请看', files }
    },
  },
  {
    name: '收回发言',
    act: takeMessageBack,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      const messageId = await layMessage(world, caseId, {
        account_id: world.people.mediatorA.id,
        author_kind: 'mediator',
      })
      return { caseId, messageId }
    },
  },
  {
    name: '换个说法',
    act: rephrase,
    who: 'partyX',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      const held = { held_at: new Date(), hold_reason: '请不要骂人' }
      const heldId = await layMessage(world, caseId, held)
      return { caseId, messageId: randomUUID(), heldId, words: '好好说' }
    },
  },
  {
    name: '提出方案',
    act: makeOffer,
    who: 'partyX',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      return {
        caseId,
        offerId: randomUUID(),
        topicId: await layTopic(world, caseId),
        amount: '30,000',
        payer: 'respondent',
        manner: 'transfer',
        on: '2027-01-31',
        conditions: '付清后撤回投诉',
        expiresAt: inHours(30),
      }
    },
  },
  {
    name: '答复方案',
    act: answerOffer,
    who: 'partyX',
    lay: async (world) => {
      const { caseId, applicantId } = await layAgreed(world)
      const offerId = await layOffer(world, caseId, {
        account_id: world.people.mediatorA.id,
        author_kind: 'mediator',
      })
      return { caseId, offerId, partyId: applicantId, answer: 'refused' }
    },
  },
  {
    name: '暂不显示发言',
    act: holdMessage,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      return { caseId, messageId: await layMessage(world, caseId), reason: '请不要骂人' }
    },
  },
  {
    name: '恢复显示发言',
    act: releaseMessage,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId } = await layAgreed(world)
      const held = { held_at: new Date(), hold_reason: '请不要骂人' }
      return { caseId, messageId: await layMessage(world, caseId, held) }
    },
  },
]
