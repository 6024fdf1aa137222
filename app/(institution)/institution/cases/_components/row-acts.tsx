import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/institution'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import { AcceptButton } from './accept-button'
import { DeclineButton } from './decline-button'

/** What may be done with a case from the list, the pressing act first. */
export function RowActs({ row, isOverview }: { row: CaseRow; isOverview: boolean }) {
  const { caseId, caseNo, applicants, respondents, disputeType, courtName, abilities } = row
  const address = `/institution/cases/${caseId}`
  return (
    <div className="flex min-w-[8.6rem] flex-wrap items-center gap-x-2.5 gap-y-1 phone:gap-2">
      {isOverview ? null : (
        <>
          {abilities.accept ? <AcceptButton {...{ caseId, caseNo, applicants, respondents, disputeType, courtName }} ability={abilities.accept} /> : null}
          {abilities.decline?.allowed ? <DeclineButton {...{ caseId, caseNo, courtName }} /> : null}
          {abilities.assign?.allowed ? (
            <Link href={`${address}/assign`} className={buttonClasses('primary', 'sm')}>
              {row.cameBack ? CASE_ACTS.reassign : CASE_ACTS.assign}
            </Link>
          ) : null}
          {abilities.decideDisclosure?.allowed ? (
            <Link href={`${address}/disclosure`} className={buttonClasses('primary', 'sm')}>{CASE_ACTS.disclosure}</Link>
          ) : null}
        </>
      )}
      <Link href={address} className={buttonClasses('link')}>{CASE_ACTS.detail}</Link>
      {row.status === 'pending_acceptance' && !isOverview ? null : (
        <Link href={`${address}/progress`} className={buttonClasses('link')}>{CASE_ACTS.progress}</Link>
      )}
    </div>
  )
}
