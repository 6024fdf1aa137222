import { buttonClasses } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { RowLink } from '@/components/ui/row-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { CaseRow } from '@/lib/queries/institution/case-row'

const BUTTON = buttonClasses('default', 'sm')
// The pressing act of a row: tinted, since twenty filled buttons one below the other would shout; filled once it is meant.
const PRESSING = cn(
  BUTTON, 'border-court/30 bg-court-soft text-court-strong hover:border-court hover:bg-court hover:text-on-fill',
  'focus-visible:border-court focus-visible:bg-court focus-visible:text-on-fill',
)

/** Opens a dialog of the surrounding RowDialogs. */
function RowAct({ act, caseId, className, label }: { act: 'accept' | 'decline'; caseId: string; className: string; label: string }) {
  return <button type="button" data-row-act={act} data-case={caseId} aria-haspopup="dialog" className={className}>{label}</button>
}

/** What may be done with a case from the list: the pressing acts first, the ways to look at it below. */
export function RowActs({ row: { caseId, status, cameBack, abilities }, isOverview }: { row: CaseRow; isOverview: boolean }) {
  const address = `/institution/cases/${caseId}`
  return (
    <div className="flex flex-col items-start gap-1 phone:flex-row phone:flex-wrap phone:items-center phone:gap-2">
      {isOverview ? null : (
        <div className="flex gap-2">
          {abilities.accept ? <RowAct act="accept" caseId={caseId} className={PRESSING} label={CASE_ACTS.accept} /> : null}
          {abilities.decline?.allowed ? <RowAct act="decline" caseId={caseId} className={BUTTON} label={CASE_ACTS.decline} /> : null}
          {abilities.assign?.allowed ? <RowLink href={`${address}/assign`} className={PRESSING}>{cameBack ? CASE_ACTS.reassign : CASE_ACTS.assign}</RowLink> : null}
          {abilities.decideDisclosure?.allowed ? <RowLink href={`${address}/disclosure`} className={PRESSING}>{CASE_ACTS.disclosure}</RowLink> : null}
        </div>
      )}
      <div className="flex gap-2.5">
        <RowLink href={address}>{CASE_ACTS.detail}</RowLink>
        {status === 'pending_acceptance' && !isOverview ? null : <RowLink href={`${address}/progress`}>{CASE_ACTS.progress}</RowLink>}
      </div>
    </div>
  )
}
