import { ActForm } from '@/components/conference/act-form'
import { HEARING_RIGHTS } from '@/lib/labels/zh-CN/hearing-room'
import { readHearingRightsAction } from '../actions'

/** Rights and duties at a hearing of the court: read, then said to be understood. */
export function RightsCard({
  fields,
  isRead,
}: {
  fields: Readonly<Record<'caseId' | 'meetingId', string>>
  isRead: boolean
}) {
  const lines = (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {HEARING_RIGHTS.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  if (isRead)
    return (
      <details className="rounded-lg bg-paper p-4">
        <summary className="flex min-h-11 cursor-pointer items-center text-ok">
          {HEARING_RIGHTS.done}
        </summary>
        {lines}
      </details>
    )
  return (
    <section className="flex flex-col gap-3 rounded-lg bg-paper p-4">
      <h2 className="font-semibold">{HEARING_RIGHTS.title}</h2>
      {lines}
      <ActForm
        action={readHearingRightsAction}
        fields={fields}
        label={HEARING_RIGHTS.submit}
        variant="primary"
      />
    </section>
  )
}
