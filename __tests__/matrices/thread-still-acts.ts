import { randomUUID } from 'node:crypto'
import type { CaseStatus } from '@/lib/domain/case/status'
import { endBidding } from '@/lib/use-cases/blind-offer/end-bidding'
import { enterBlind } from '@/lib/use-cases/blind-offer/enter-blind'
import { openBidding } from '@/lib/use-cases/blind-offer/open-bidding'
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
import { layBidding } from '../support/biddings'
import { layAsyncConsent, layMessage, layOffer, layTopic } from '../support/talk'
import { soundMessageFile } from '../support/message-files'
import type { StillAct } from './still-case-acts'

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()
const whileMediated = (role: string, status: CaseStatus) =>
  role === 'party' ? 'NOT_FOUND' : status === 'in_mediation' ? 'done' : 'TALK_OVER'
const always = (role: string) => (role === 'party' ? 'NOT_FOUND' : 'done')

/**
 * 异步调解. A party who takes part in no case finds none; what those do who take part is in
 * __tests__/use-cases/thread.
 */
export const THREAD_ACTS: readonly StillAct[] = [
  {
    name: '发起议题',
    act: 'topic:open',
    run: async (actor, { id, applicantId, respondentId }, world) => {
      await layAsyncConsent(world, id, applicantId)
      await layAsyncConsent(world, id, respondentId)
      return openTopic(actor, {
        caseId: id,
        topicId: randomUUID(),
        title: '赔多少',
        question: '您能接受多少？',
        dueAt: inHours(48),
      })
    },
    roles: ['mediator'],
    answer: whileMediated,
  },
  {
    name: '发起议题的下一轮',
    act: 'topic:continue',
    run: async (actor, { id, applicantId, respondentId }, world) => {
      await layAsyncConsent(world, id, applicantId)
      await layAsyncConsent(world, id, respondentId)
      return continueTopic(actor, {
        caseId: id,
        topicId: randomUUID(),
        continuesId: await layTopic(world, id),
        question: '三万元，您能接受吗？',
        dueAt: inHours(48),
      })
    },
    roles: ['mediator'],
    answer: whileMediated,
  },
  {
    name: '延长议题',
    act: 'topic:extend',
    run: async (actor, { id }, world) =>
      extendTopic(actor, { caseId: id, topicId: await layTopic(world, id), dueAt: inHours(70) }),
    roles: ['mediator'],
    answer: whileMediated,
  },
  {
    name: '结束议题',
    act: 'topic:close',
    run: async (actor, { id }, world) =>
      closeTopic(actor, { caseId: id, topicId: await layTopic(world, id) }),
    roles: ['mediator'],
    answer: always,
  },
  {
    name: '异步调解发言',
    act: 'message:say',
    run: (actor, { id, applicantId }) =>
      say(actor, { caseId: id, messageId: randomUUID(), partyId: applicantId, words: '分两期吗' }),
    roles: ['mediator', 'party'],
    answer: whileMediated,
  },
  {
    name: '发送照片、文件和语音',
    act: 'message:attach',
    run: (actor, { id, applicantId }) =>
      attach(actor, {
        caseId: id,
        messageId: randomUUID(),
        partyId: applicantId,
        words: '',
        files: [soundMessageFile()],
      }),
    roles: ['mediator', 'party'],
    answer: whileMediated,
  },
  {
    name: '收回发言',
    act: 'message:take-back',
    run: async (actor, { id }, world) =>
      takeMessageBack(actor, {
        caseId: id,
        messageId: await layMessage(world, id, {
          account_id: world.people.mediatorA.id,
          author_kind: 'mediator',
        }),
      }),
    roles: ['mediator', 'party'],
    answer: always,
  },
  {
    name: '换个说法',
    act: 'message:rephrase',
    run: (actor, { id }) =>
      rephrase(actor, {
        caseId: id,
        messageId: randomUUID(),
        heldId: randomUUID(),
        words: '好好说',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '提出方案',
    act: 'offer:make',
    run: async (actor, { id, applicantId, respondentId }, world) => {
      await layAsyncConsent(world, id, applicantId)
      await layAsyncConsent(world, id, respondentId)
      return makeOffer(actor, {
        caseId: id,
        offerId: randomUUID(),
        topicId: await layTopic(world, id),
        conditions: '修好管道',
        expiresAt: inHours(30),
      })
    },
    roles: ['mediator', 'party'],
    answer: whileMediated,
  },
  {
    name: '答复方案',
    act: 'offer:answer',
    run: async (actor, { id, respondentId }, world) =>
      answerOffer(actor, {
        caseId: id,
        offerId: await layOffer(world, id),
        partyId: respondentId,
        answer: 'accepted',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '发起密封报价',
    act: 'blind:open',
    run: async (actor, { id, applicantId, respondentId }, world) => {
      await layAsyncConsent(world, id, applicantId)
      await layAsyncConsent(world, id, respondentId)
      return openBidding(actor, {
        caseId: id,
        biddingId: randomUUID(),
        payerId: respondentId,
        payeeId: applicantId,
        rule: 'middle',
        dueAt: inHours(30),
      })
    },
    roles: ['mediator'],
    answer: whileMediated,
  },
  {
    name: '填密封报价',
    act: 'blind:enter',
    run: async (actor, existing) =>
      enterBlind(actor, {
        caseId: existing.id,
        biddingId: await layBidding(existing),
        partyId: existing.applicantId,
        round: 1,
        amount: '100',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '结束密封报价',
    act: 'blind:end',
    run: async (actor, existing, world) => {
      await layAsyncConsent(world, existing.id, existing.applicantId)
      await layAsyncConsent(world, existing.id, existing.respondentId)
      return endBidding(actor, { caseId: existing.id, biddingId: await layBidding(existing) })
    },
    roles: ['mediator', 'party'],
    answer: whileMediated,
  },
  {
    name: '暂不显示发言',
    act: 'message:hold',
    run: async (actor, { id }, world) =>
      holdMessage(actor, {
        caseId: id,
        messageId: await layMessage(world, id),
        reason: '请不要骂人',
      }),
    roles: ['mediator'],
    answer: always,
  },
  {
    name: '恢复显示发言',
    act: 'message:release',
    run: async (actor, { id }, world) =>
      releaseMessage(actor, {
        caseId: id,
        messageId: await layMessage(world, id, { held_at: new Date(), hold_reason: '请不要骂人' }),
      }),
    roles: ['mediator'],
    answer: always,
  },
]
