'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { answerRecording } from '@/lib/use-cases/recording/answer-recording'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'
import { actDone } from '../act-done'

export const answerRecordingAction = defineAction(answerRecording, { done: actDone })
export const stopRecordingAction = defineAction(stopRecording, { done: actDone })
