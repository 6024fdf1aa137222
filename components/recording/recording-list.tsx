import { ActForm } from '@/components/conference/act-form'
import type { FormAction } from '@/components/forms/action-form'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { REPLAY_REASONS } from '@/lib/domain/recording/recording'
import { RECORDING, replayReason } from '@/lib/labels/zh-CN/recording'
import type { RecordingRow } from '@/lib/queries/recording/find-recordings'

/** The recordings of a case, each opened with a reason. */
export function RecordingList({
  caseId,
  rows,
  replayId,
  action,
}: {
  caseId: string
  rows: readonly RecordingRow[]
  /** Of the recording that is opened next. */
  replayId: string
  action: FormAction
}) {
  return (
    <div className="flex flex-col gap-3 p-3">
      {rows.length === 0 ? <p className="px-1 text-ink-2">{RECORDING.none}</p> : null}
      {rows.map(({ id, title, state, length, sha256 }) => (
        <section key={id} className="flex flex-col gap-2 rounded-lg bg-paper p-4">
          <h2 className="font-semibold">{title}</h2>
          <p className="text-ink-2">{length === null ? state : `${state}，${length}`}</p>
          {length === null ? null : (
            <>
              <p className="break-all text-ink-2">{RECORDING.digest(sha256 ?? '')}</p>
              <ActForm
                action={action}
                fields={{ caseId, recordingId: id, replayId }}
                label={RECORDING.open}
              >
                <p className="text-ink-2">{RECORDING.openHelp}</p>
                <RadioField
                  name="reason"
                  label={RECORDING.reason}
                  choices={choicesOf(REPLAY_REASONS, replayReason)}
                />
              </ActForm>
            </>
          )}
        </section>
      ))}
    </div>
  )
}
