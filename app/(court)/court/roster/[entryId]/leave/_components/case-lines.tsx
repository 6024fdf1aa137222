import { ClockChip } from '@/components/case/clock-chip'
import { StatusBadge } from '@/components/case/status-badge'
import { buttonClasses } from '@/components/ui/button'
import { LINE_LINK } from '@/components/ui/link-classes'
import { SoftLink } from '@/components/ui/soft-link'
import { PERSON } from '@/lib/labels/zh-CN/person'
import { ROSTER_LEAVE } from '@/lib/labels/zh-CN/roster-leave'
import type { LeavingCase } from '@/lib/queries/roster/get-leaving-entry'

/** The open cases of the court at the institution, each with what the clerk may do with it. */
export function CaseLines({ label, cases }: { label: string; cases: readonly LeavingCase[] }) {
  return (
    <ul aria-label={label}>
      {cases.map((row) => (
        <li
          key={row.caseId}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line-2 px-4 py-3 last:border-b-0"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
              <SoftLink href={`/court/cases/${row.caseId}`} className={LINE_LINK}>
                {row.caseNo}
              </SoftLink>
              <StatusBadge status={row.status} />
              {row.clock ? <ClockChip clock={row.clock} /> : null}
            </p>
            <p className="text-sm text-ink-2">
              {row.disputeType} {PERSON.against(row.applicants, row.respondents)}
              {row.mediator ? ` · ${row.mediator}` : null}
            </p>
          </div>
          {row.status !== 'pending_acceptance' ? null : row.mayRecall ? (
            <SoftLink
              href={`/court/cases/${row.caseId}/recall`}
              aria-label={`${ROSTER_LEAVE.recall} ${row.caseNo}`}
              className={buttonClasses('default', 'sm')}
            >
              {ROSTER_LEAVE.recall}
            </SoftLink>
          ) : (
            <span className="text-sm text-ink-3">{ROSTER_LEAVE.waits}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
