import { ActionButton } from '@/components/forms/action-button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { INSPECTION } from '@/lib/labels/zh-CN/inspection'
import type { InspectionRow } from '@/lib/queries/court/find-inspections'
import { endInspectionAction } from '../actions'

/** One assignment: who, why, how long, and its cases. */
export function InspectionItem({ inspection }: { inspection: InspectionRow }) {
  return (
    <li
      id={`task-${inspection.id}`}
      className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3.5"
    >
      <div className="min-w-0 flex-1 basis-[26rem]">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {inspection.reviewer}
          <Chip tone={inspection.isInForce ? 'ok' : 'neutral'}>{inspection.state}</Chip>
          <span className="font-normal text-ink-2 tabular-nums">{inspection.term}</span>
        </p>
        <p className="mt-1 text-ink-2">{inspection.purpose}</p>
        <p className="mt-1 text-sm text-ink-3">
          {[inspection.numbers, inspection.assigned, inspection.ended].filter(Boolean).join('，')}
        </p>
        <Cases inspection={inspection} />
      </div>
      {inspection.mayEnd ? (
        <ActionButton
          label={INSPECTION.end.label}
          button={{ size: 'sm' }}
          title={INSPECTION.end.title(inspection.reviewer)}
          description={INSPECTION.end.text}
          action={endInspectionAction}
          submitLabel={INSPECTION.end.confirm}
        >
          <input type="hidden" name="assignmentId" value={inspection.id} />
        </ActionButton>
      ) : null}
    </li>
  )
}

/** The cases of the one that is listed; of another how many there are, and the way to them. */
function Cases({ inspection: { id, count, cases } }: { inspection: InspectionRow }) {
  if (cases === null)
    return (
      <SoftLink
        href={`/court/reviews?task=${id}#task-${id}`}
        className="mt-1.5 inline-block text-court underline-offset-4 hover:underline phone:min-h-11 phone:leading-[2.75rem]"
      >
        {INSPECTION.showCases} {INSPECTION.cases(count)}
      </SoftLink>
    )
  return (
    <div className="mt-1.5">
      <p className="text-sm text-ink-3">{INSPECTION.cases(count)}</p>
      <ul className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {cases.map(({ caseId, caseNo }) => (
          <li key={caseId}>
            <SoftLink
              href={`/court/cases/${caseId}`}
              className="text-court underline-offset-4 hover:underline"
            >
              {caseNo}
            </SoftLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
