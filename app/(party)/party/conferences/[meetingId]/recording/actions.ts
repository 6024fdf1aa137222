'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { answerRecording } from '@/lib/use-cases/recording/answer-recording'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'

export const answerRecordingAction = defineAction(answerRecording, {
  done: ({ meetingId }) => ({
    message: RECORDING.done,
    refresh: `/party/conferences/${meetingId}`,
  }),
})

export const stopRecordingAction = defineAction(stopRecording, {
  done: ({ meetingId }) => ({
    message: RECORDING.done,
    refresh: `/party/conferences/${meetingId}`,
  }),
})
