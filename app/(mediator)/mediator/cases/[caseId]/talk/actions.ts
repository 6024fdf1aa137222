'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import { takeBackWithFiles } from '@/lib/edge/thread/take-back-with-files'
import {
  HOLD_FORM,
  ROUND_FORM,
  TALK,
  TOPIC_FORM,
  TOPIC_MANAGE,
} from '@/lib/labels/zh-CN/mediator-acts/talk'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { endBidding } from '@/lib/use-cases/blind-offer/end-bidding'
import { openBidding } from '@/lib/use-cases/blind-offer/open-bidding'
import { makeOffer } from '@/lib/use-cases/offer/make-offer'
import { closeTopic } from '@/lib/use-cases/thread/close-topic'
import { continueTopic } from '@/lib/use-cases/thread/continue-topic'
import { extendTopic } from '@/lib/use-cases/thread/extend-topic'
import { holdMessage } from '@/lib/use-cases/thread/hold-message'
import { openTopic } from '@/lib/use-cases/thread/open-topic'
import { releaseMessage } from '@/lib/use-cases/thread/release-message'
import { say } from '@/lib/use-cases/thread/say'
import { backToTalk } from './back-to-talk'

export const openTopicAction = defineAction(openTopic, { done: backToTalk(TOPIC_FORM.opened) })
export const continueTopicAction = defineAction(continueTopic, {
  done: backToTalk(ROUND_FORM.opened),
})
export const extendTopicAction = defineAction(extendTopic, {
  done: backToTalk(TOPIC_MANAGE.extended),
})
export const closeTopicAction = defineAction(closeTopic, { done: backToTalk(TOPIC_MANAGE.closed) })
export const holdMessageAction = defineAction(holdMessage, { done: backToTalk(HOLD_FORM.held) })
export const releaseMessageAction = defineAction(releaseMessage, {
  done: backToTalk(TALK.released),
})

export const sayAction = defineAction(say, {
  done: ({ caseId, messageId }) => ({
    message: TALK.sent,
    goTo: `/mediator/cases/${caseId}/talk#m-${messageId}`,
    refresh: `/mediator/cases/${caseId}/talk`,
  }),
})

export const takeBackAction = defineAction(takeBackWithFiles, {
  done: ({ caseId, isUnseen }) =>
    backToTalk(isUnseen ? THREAD.takenBackUnseen : THREAD.takenBackSeen)({ caseId }),
})

export const makeOfferAction = defineAction(makeOffer, {
  done: ({ caseId, messageId }) => ({
    message: OFFER.made,
    goTo: `/mediator/cases/${caseId}/talk#m-${messageId}`,
    refresh: `/mediator/cases/${caseId}/talk`,
  }),
})

export const openBiddingAction = defineAction(openBidding, { done: backToTalk(BLIND.opened) })
export const endBiddingAction = defineAction(endBidding, { done: backToTalk(BLIND.ended) })
