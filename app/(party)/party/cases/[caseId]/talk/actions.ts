'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { takeBackWithFiles } from '@/lib/edge/thread/take-back-with-files'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { answerOffer } from '@/lib/use-cases/offer/answer-offer'
import { makeOffer } from '@/lib/use-cases/offer/make-offer'
import { rephrase } from '@/lib/use-cases/thread/rephrase'
import { say } from '@/lib/use-cases/thread/say'

/** Each answer is a page of its conversation, so that it works without script. */
export const sayToAllAction = defineAction(say, {
  done: ({ caseId, messageId }) => ({
    message: PARTY_TALK.sentToAll,
    goTo: `/party/cases/${caseId}/talk#m-${messageId}`,
    refresh: `/party/cases/${caseId}/talk`,
  }),
})

export const sayToMediatorAction = defineAction(say, {
  done: ({ caseId, messageId }) => ({
    message: PARTY_TALK.sentToMediator,
    goTo: `/party/cases/${caseId}/talk/mediator#m-${messageId}`,
    refresh: `/party/cases/${caseId}/talk/mediator`,
  }),
})

export const rephraseAction = defineAction(rephrase, {
  done: ({ caseId, messageId }) => ({
    message: PARTY_TALK.sentToAll,
    goTo: `/party/cases/${caseId}/talk#m-${messageId}`,
    refresh: `/party/cases/${caseId}/talk`,
  }),
})

export const takeBackAction = defineAction(takeBackWithFiles, {
  done: ({ caseId, isUnseen, isToAll }) => ({
    message: isUnseen ? THREAD.takenBackUnseen : THREAD.takenBackSeen,
    goTo: `/party/cases/${caseId}/talk${isToAll ? '' : '/mediator'}?back=${isUnseen ? 'unseen' : 'seen'}`,
    refresh: `/party/cases/${caseId}/talk`,
  }),
})

export const makeOfferAction = defineAction(makeOffer, {
  done: ({ caseId, messageId }) => ({
    message: OFFER.made,
    goTo: `/party/cases/${caseId}/talk#m-${messageId}`,
    refresh: `/party/cases/${caseId}/talk`,
  }),
})

export const answerOfferAction = defineAction(answerOffer, {
  done: ({ caseId, offerId }) => ({
    message: OFFER.done,
    goTo: `/party/cases/${caseId}/talk#m-${offerId}`,
    refresh: `/party/cases/${caseId}/talk`,
  }),
})
