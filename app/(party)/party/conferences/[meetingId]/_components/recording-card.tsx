import { ActForm } from '@/components/conference/act-form'
import { RecordingFold } from '@/components/recording/recording-fold'
import { RecordingNotice } from '@/components/recording/recording-notice'
import { WordingText } from '@/components/recording/wording-text'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { getRoomRecording } from '@/lib/queries/recording/get-room-recording'
import { answerRecordingAction, stopRecordingAction } from '../recording/actions'

/** 录音录像 on the page of one who takes part: the question, the own answer, and the end of it. */
export async function readRecordingCard({
  actor,
  fields,
}: {
  actor: Actor
  fields: Readonly<Record<'caseId' | 'meetingId', string>>
}) {
  const view = await orNotFound(getRoomRecording(actor, { meetingId: fields.meetingId }))
  if (!view) return <RecordingNotice meetingId={fields.meetingId} shown={null} />
  const { state, purpose, ownAnswer } = view
  const ofRecording = { ...fields, recordingId: view.id }
  const answer = { ...ofRecording, wording: view.wording }
  return (
    <RecordingFold
      meetingId={fields.meetingId}
      shown={view}
      isAwaited={ownAnswer === null}
      stop={
        state === 'running' ? (
          <ActForm
            action={stopRecordingAction}
            fields={ofRecording}
            label={RECORDING.stopNow}
            name={RECORDING.stop}
          />
        ) : null
      }
    >
      {state === 'proposed' || state === 'running' ? (
        <>
          <WordingText purpose={purpose} />
          {ownAnswer === null ? null : <p>{RECORDING.ownAnswer(ownAnswer)}</p>}
          {ownAnswer === 'given' ? (
            <ActForm
              action={answerRecordingAction}
              fields={{ ...answer, answer: 'withdrawn' }}
              label={RECORDING.withdraw}
            />
          ) : (
            <div className="room-recording-answers">
              <ActForm
                action={answerRecordingAction}
                fields={{ ...answer, answer: 'given' }}
                label={RECORDING.agree}
                variant="primary"
              />
              <ActForm
                action={answerRecordingAction}
                fields={{ ...answer, answer: 'refused' }}
                label={RECORDING.refuse}
              />
            </div>
          )}
        </>
      ) : null}
    </RecordingFold>
  )
}
