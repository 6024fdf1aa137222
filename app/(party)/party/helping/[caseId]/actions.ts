'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { HELPING } from '@/lib/labels/zh-CN/party-invited'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { JOINING } from '@/lib/labels/zh-CN/party-third'
import { joinAsThird } from '@/lib/use-cases/invited/join-as-third'
import { promiseConfidence } from '@/lib/use-cases/invited/promise-confidence'
import { say } from '@/lib/use-cases/thread/say'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'

export const promiseAction = defineAction(promiseConfidence, {
  done: ({ caseId }) => ({
    message: HELPING.promised,
    goTo: `/party/helping/${caseId}`,
    refresh: `/party/helping/${caseId}`,
  }),
})

export const joinAction = defineAction(joinAsThird, {
  done: ({ caseId }) => ({
    message: JOINING.joined,
    goTo: `/party/cases/${caseId}`,
    refresh: `/party/helping/${caseId}`,
  }),
})

/** Each answer is a page, so that it works without script. */
export const sayAsInvitedAction = defineAction(say, {
  done: ({ caseId, messageId }) => ({
    message: HELPING.sent,
    goTo: `/party/helping/${caseId}#m-${messageId}`,
    refresh: `/party/helping/${caseId}`,
  }),
})

export const takeBackAsInvitedAction = defineAction(takeMessageBack, {
  done: ({ caseId, isUnseen }) => ({
    message: isUnseen ? THREAD.takenBackUnseen : THREAD.takenBackSeen,
    goTo: `/party/helping/${caseId}?back=${isUnseen ? 'unseen' : 'seen'}`,
    refresh: `/party/helping/${caseId}`,
  }),
})
