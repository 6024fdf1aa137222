import { buttonClasses } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { RowLink } from '@/components/ui/row-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import { AcceptButton } from './accept-button'
import { DeclineButton } from './decline-button'
import { ROW_ACT } from './row-act-classes'

/** What may be done with a case from the list: the pressing acts first, the ways to look at it below. */
export function RowActs({ row, isOverview }: { row: CaseRow; isOverview: boolean }) {
  const { caseId, caseNo, applicants, respondents, disputeType, courtName, abilities } = row
  const address = `/institution/cases/${caseId}`
  const act = (href: string, label: string) => <RowLink href={href} className={cn(buttonClasses('default', 'sm'), ROW_ACT)}>{label}</RowLink>
  return (
    <div className="flex flex-col items-start gap-1 phone:flex-row phone:flex-wrap phone:items-center phone:gap-2">
      {isOverview ? null : (
        <div className="flex gap-2">
          {abilities.accept ? <AcceptButton {...{ caseId, caseNo, applicants, respondents, disputeType, courtName }} ability={abilities.accept} /> : null}
          {abilities.decline?.allowed ? <DeclineButton {...{ caseId, caseNo, courtName }} /> : null}
          {abilities.assign?.allowed ? act(`${address}/assign`, row.cameBack ? CASE_ACTS.reassign : CASE_ACTS.assign) : null}
          {abilities.decideDisclosure?.allowed ? act(`${address}/disclosure`, CASE_ACTS.disclosure) : null}
        </div>
      )}
      <div className="flex gap-2.5">
        <RowLink href={address}>{CASE_ACTS.detail}</RowLink>
        {row.status === 'pending_acceptance' && !isOverview ? null : (
          <RowLink href={`${address}/progress`}>{CASE_ACTS.progress}</RowLink>
        )}
      </div>
    </div>
  )
}
