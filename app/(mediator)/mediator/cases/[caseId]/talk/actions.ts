'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { HOLD_FORM, TALK, TOPIC_FORM, TOPIC_MANAGE } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { closeTopic } from '@/lib/use-cases/thread/close-topic'
import { extendTopic } from '@/lib/use-cases/thread/extend-topic'
import { holdMessage } from '@/lib/use-cases/thread/hold-message'
import { openTopic } from '@/lib/use-cases/thread/open-topic'
import { releaseMessage } from '@/lib/use-cases/thread/release-message'
import { say } from '@/lib/use-cases/thread/say'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'

/** Back to the conversations, which show what was done. */
const talkOf =
  (message: string) =>
  ({ caseId }: { readonly caseId: string }) => {
    const talk = `/mediator/cases/${caseId}/talk`
    return { message, goTo: talk, refresh: talk }
  }

export const openTopicAction = defineAction(openTopic, { done: talkOf(TOPIC_FORM.opened) })
export const extendTopicAction = defineAction(extendTopic, { done: talkOf(TOPIC_MANAGE.extended) })
export const closeTopicAction = defineAction(closeTopic, { done: talkOf(TOPIC_MANAGE.closed) })
export const holdMessageAction = defineAction(holdMessage, { done: talkOf(HOLD_FORM.held) })
export const releaseMessageAction = defineAction(releaseMessage, { done: talkOf(TALK.released) })

export const sayAction = defineAction(say, {
  done: ({ caseId, messageId }) => ({
    message: TALK.sent,
    goTo: `/mediator/cases/${caseId}/talk#m-${messageId}`,
    refresh: `/mediator/cases/${caseId}/talk`,
  }),
})

export const takeBackAction = defineAction(takeMessageBack, {
  done: ({ caseId, isUnseen }) =>
    talkOf(isUnseen ? THREAD.takenBackUnseen : THREAD.takenBackSeen)({ caseId }),
})
