import { randomUUID } from 'node:crypto'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { answerRecording } from '@/lib/use-cases/recording/answer-recording'
import { askRecording } from '@/lib/use-cases/recording/ask-recording'
import { endUpload } from '@/lib/use-cases/recording/end-upload'
import { hearForComplaint } from '@/lib/use-cases/recording/hear-for-complaint'
import { noteTrouble } from '@/lib/use-cases/recording/note-trouble'
import { replayRecording } from '@/lib/use-cases/recording/replay-recording'
import { startRecording } from '@/lib/use-cases/recording/start-recording'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'
import { layMeeting } from '../support/meetings'
import type { StillAct } from './still-case-acts'

type OfMeeting = { readonly caseId: string; readonly meetingId: string }
type Run = (actor: Actor, of: OfMeeting) => Promise<Decided<unknown>>

const stillAct = (
  name: string,
  act: WriteAct,
  roles: StillAct['roles'],
  inMediation: string,
  run: Run,
): StillAct => ({
  name,
  act,
  roles,
  answer: (role, status) =>
    role === 'mediator' && status === 'in_mediation' ? inMediation : 'NOT_FOUND',
  run: async (actor, { id: caseId }) =>
    run(actor, { caseId, meetingId: await layMeeting(caseId, new Date(), { form: 'video' }) }),
})

const recordingId = randomUUID()

/** 录音录像 of a conference that no one has opened yet; the rest: use-cases/recording. */
export const RECORDING_ACTS: readonly StillAct[] = [
  stillAct('征求录音录像同意', 'recording:ask', ['mediator'], 'CONFERENCE_NOT_OPEN', (actor, of) =>
    askRecording(actor, { ...of, recordingId, purpose: 'beside' }),
  ),
  stillAct('回答是否同意录音录像', 'recording:answer', ['party'], 'NOT_FOUND', (actor, of) =>
    answerRecording(actor, { ...of, recordingId, answer: 'given', wording: '2026-1' }),
  ),
  stillAct('开始录音录像', 'recording:start', ['mediator'], 'RECORDING_OVER', (actor, of) =>
    startRecording(actor, { ...of, recordingId }),
  ),
  stillAct('传送录音录像', 'recording:upload', ['mediator'], 'NOT_FOUND', (actor) =>
    endUpload(actor, { recordingId, deviceId: null }),
  ),
  stillAct('报告录音录像中断', 'recording:note-trouble', ['mediator'], 'NOT_FOUND', (actor) =>
    noteTrouble(actor, { recordingId, trouble: 'disk_full' }),
  ),
  stillAct('停止录音录像', 'recording:stop', ['mediator', 'party'], 'done', (actor, of) =>
    stopRecording(actor, { ...of, recordingId }),
  ),
  stillAct('打开录音录像', 'recording:replay', ['mediator', 'party'], 'NOT_FOUND', (actor, of) =>
    replayRecording(actor, {
      caseId: of.caseId,
      recordingId,
      replayId: randomUUID(),
      reason: 'recall',
    }),
  ),
  stillAct(
    '为处理投诉打开录音录像',
    'recording:hear-complaint',
    ['admin'],
    'NOT_FOUND',
    (actor, of) =>
      hearForComplaint(actor, { caseId: of.caseId, recordingId, replayId: randomUUID() }),
  ),
]
