'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { askRecording } from '@/lib/use-cases/recording/ask-recording'
import { startRecording } from '@/lib/use-cases/recording/start-recording'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'
import { actDone } from '../act-done'

export const askRecordingAction = defineAction(askRecording, { done: actDone })
export const startRecordingAction = defineAction(startRecording, { done: actDone })
export const stopRecordingAction = defineAction(stopRecording, { done: actDone })
