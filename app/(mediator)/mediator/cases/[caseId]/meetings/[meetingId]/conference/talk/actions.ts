'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { takeBackWithFiles } from '@/lib/edge/thread/take-back-with-files'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { say } from '@/lib/use-cases/thread/say'

// What is written beside the pictures: the page stays in the room.

export const sayHereAction = defineAction(say, {
  done: ({ caseId }, { topicId }) => ({
    message: topicId === undefined ? BOARD.talkSent : BOARD.talkSentToAll,
    refresh: `/mediator/cases/${caseId}`,
  }),
})

export const takeBackHereAction = defineAction(takeBackWithFiles, {
  done: ({ caseId, isUnseen }) => ({
    message: isUnseen ? THREAD.takenBackUnseen : THREAD.takenBackSeen,
    refresh: `/mediator/cases/${caseId}`,
  }),
})
