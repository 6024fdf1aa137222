'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { answerRecording } from '@/lib/use-cases/recording/answer-recording'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'

/** What is now shows that it is done, and a message would cover the picture. */
const done = ({ meetingId }: { readonly meetingId: string }) => ({
  message: '',
  refresh: `/party/conferences/${meetingId}`,
})

export const answerRecordingAction = defineAction(answerRecording, { done })
export const stopRecordingAction = defineAction(stopRecording, { done })
