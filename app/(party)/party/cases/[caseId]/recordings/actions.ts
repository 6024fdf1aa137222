'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { replayRecording } from '@/lib/use-cases/recording/replay-recording'

export const replayRecordingAction = defineAction(replayRecording, {
  done: ({ caseId, replayId }) => ({
    message: RECORDING.done,
    goTo: `/party/cases/${caseId}/recordings/${replayId}`,
  }),
})
