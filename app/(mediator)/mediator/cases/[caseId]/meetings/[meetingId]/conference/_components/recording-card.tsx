import { ActForm } from '@/components/conference/act-form'
import { MediumNotice } from '@/components/recording/medium-notice'
import { RecorderInRoom } from '@/components/recording/recorder-in-room'
import { RecordingFold } from '@/components/recording/recording-fold'
import { WordingText } from '@/components/recording/wording-text'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import type { Actor } from '@/lib/domain/access/roles'
import { RECORDING_PURPOSES } from '@/lib/domain/recording/recording'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RECORDING, recordingPurpose } from '@/lib/labels/zh-CN/recording'
import { newId } from '@/lib/platform/ids'
import { getRoomRecording } from '@/lib/queries/recording/get-room-recording'
import { askRecordingAction, startRecordingAction, stopRecordingAction } from '../recording/actions'

/** 录音录像 on the page of the mediators: ask, see who consents, start, stop. */
export async function readRecordingCard({
  actor,
  fields,
  isHost,
  isOpen,
}: {
  actor: Actor
  fields: Readonly<Record<'caseId' | 'meetingId', string>>
  /** The reader presides. */
  isHost: boolean
  /** The conference is open. */
  isOpen: boolean
}) {
  const view = await orNotFound(getRoomRecording(actor, { meetingId: fields.meetingId }))
  const isRunning = view?.state === 'running'
  const isUnderWay = isRunning || view?.state === 'proposed'
  const mayAsk = isHost && isOpen && !isUnderWay
  const ofRecording = { ...fields, recordingId: view?.id ?? '' }
  const stop = (
    <ActForm
      action={stopRecordingAction}
      fields={ofRecording}
      label={isRunning ? RECORDING.stopNow : RECORDING.cancel}
      name={isRunning ? RECORDING.stop : RECORDING.cancel}
    />
  )
  return (
    <RecordingFold
      meetingId={fields.meetingId}
      shown={view}
      isAwaited={isHost && view?.state === 'proposed'}
      stop={isRunning ? stop : null}
      recorder={
        // Only of a recording that has begun: one that is not running ends its recorder for good.
        view && isHost && (isRunning || view.state === 'stopped') ? (
          <RecorderInRoom
            key={view.id}
            recordingId={view.id}
            isRunning={isRunning}
            isBlocked={view.isBlocked}
          />
        ) : null
      }
    >
      {mayAsk ? (
        <ActForm
          action={askRecordingAction}
          fields={{ ...fields, recordingId: newId() }}
          label={RECORDING.ask}
        >
          <p className="text-ink-2">{RECORDING.askHelp}</p>
          <MediumNotice />
          <RadioField
            name="purpose"
            label={RECORDING.purpose}
            choices={choicesOf(RECORDING_PURPOSES, recordingPurpose)}
            chosen="beside"
          />
        </ActForm>
      ) : view && isUnderWay ? (
        <>
          <WordingText purpose={view.purpose} />
          <ul className="flex flex-col gap-1">
            {view.answers.map(({ name, answer }, no) => (
              <li key={no}>{RECORDING.consentOf(name, answer)}</li>
            ))}
            {view.missing.map((name) => (
              <li key={name} className="text-ink-2">
                {RECORDING.noAnswer(name)}
              </li>
            ))}
          </ul>
          {view.state === 'proposed' && isHost ? (
            <>
              <MediumNotice />
              <ActForm
                action={startRecordingAction}
                fields={ofRecording}
                label={RECORDING.start}
                variant={view.missing.length === 0 ? 'primary' : 'default'}
              />
            </>
          ) : null}
          {isRunning ? null : stop}
        </>
      ) : null}
    </RecordingFold>
  )
}
