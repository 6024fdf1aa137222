import { ActForm } from '@/components/conference/act-form'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ASK_GUIDANCE, guidanceState } from '@/lib/labels/zh-CN/guidance'
import { getMeetingGuidance } from '@/lib/queries/guidance/get-meeting-guidance'
import { endGuidanceAction } from '../actions'
import { AskGuidanceForm } from './ask-guidance-form'

/** 请法官指导: the question to the court, what it answered, and the end of it. */
export async function readGuidanceCard({
  actor,
  fields,
}: {
  actor: Actor
  fields: Readonly<Record<'caseId' | 'meetingId', string>>
}) {
  const { shown, nextId } = await orNotFound(getMeetingGuidance(actor, fields))
  return (
    <details className="rounded-lg bg-paper p-4" open={shown?.isOpen}>
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3">
        <span className="font-semibold">{ASK_GUIDANCE.title}</span>
        {shown ? <span className="text-ink-2">{guidanceState[shown.state]}</span> : null}
      </summary>
      <div className="mt-2 flex flex-col gap-3">
        {shown?.lines.map((line) => (
          <p key={line} className="break-words">
            {line}
          </p>
        ))}
        {shown?.isOpen ? (
          <ActForm
            action={endGuidanceAction}
            fields={{ ...fields, requestId: shown.id }}
            label={shown.state === 'accepted' ? ASK_GUIDANCE.thank : ASK_GUIDANCE.withdraw}
          />
        ) : (
          <AskGuidanceForm key={nextId} fields={{ ...fields, requestId: nextId }} />
        )}
      </div>
    </details>
  )
}
