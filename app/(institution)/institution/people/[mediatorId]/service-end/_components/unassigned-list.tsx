import { ClockChip } from '@/components/case/clock-chip'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LINE_LINK } from '@/components/ui/link-classes'
import { SoftLink } from '@/components/ui/soft-link'
import { PERSON } from '@/lib/labels/zh-CN/person'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'
import type { OpenCaseRow } from '@/lib/queries/institution/mediator-view'
import { caseHref } from '../../../../_components/case-address'

/** What was handed over and is with no one yet: 批量分配 decides who takes it, one by one or all. */
export function UnassignedList({ cases }: { cases: readonly OpenCaseRow[] }) {
  const ids = cases.map(({ caseId }) => caseId).join(',')
  return (
    <Card title={SERVICE_END.unassigned(cases.length)}>
      <p className="mb-3 text-ink-2">{SERVICE_END.unassignedText}</p>
      <ul className="mb-3.5 flex flex-col gap-1.5">
        {cases.map(({ caseId, caseNo, disputeType, parties, clock }) => (
          <li key={caseId} className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
            <SoftLink href={caseHref(caseId, 'people')} className={LINE_LINK}>
              {caseNo}
            </SoftLink>
            <span className="text-ink-2">
              {disputeType} {PERSON.against(...parties)}
            </span>
            {clock ? <ClockChip clock={clock} /> : null}
          </li>
        ))}
      </ul>
      <SoftLink
        href={`/institution/cases/assign-many?cases=${ids}`}
        className={buttonClasses('primary')}
      >
        {SERVICE_END.assign}
      </SoftLink>
    </Card>
  )
}
