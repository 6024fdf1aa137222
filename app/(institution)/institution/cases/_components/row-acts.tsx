import { buttonClasses } from '@/components/ui/button'
import { RowLink } from '@/components/list/row-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { CaseRow } from '@/lib/queries/institution/case-row'

const BUTTON = buttonClasses('default', 'sm')
const PRESSING = buttonClasses('pressing', 'sm')

/** Opens a dialog of the surrounding RowDialogs. */
function RowAct({
  act,
  caseId,
  className,
  label,
}: {
  act: 'accept' | 'decline'
  caseId: string
  className: string
  label: string
}) {
  return (
    <button
      type="button"
      data-row-act={act}
      data-case={caseId}
      aria-haspopup="dialog"
      className={className}
    >
      {label}
    </button>
  )
}

/** The acts for a case in the list, the pressing ones first; links to its pages below. */
export function RowActs({
  row: { caseId, status, cameBack, abilities },
  isOverview,
}: {
  row: CaseRow
  isOverview: boolean
}) {
  const address = `/institution/cases/${caseId}`
  const looks = (
    <div className="row-links">
      <RowLink href={address}>{CASE_ACTS.detail}</RowLink>
      {status === 'pending_acceptance' && !isOverview ? null : (
        <RowLink href={`${address}/progress`}>{CASE_ACTS.progress}</RowLink>
      )}
    </div>
  )
  if (isOverview) return looks
  return (
    <div className="row-acts">
      <div className="flex gap-2">
        {abilities.accept ? (
          <RowAct act="accept" caseId={caseId} className={PRESSING} label={CASE_ACTS.accept} />
        ) : null}
        {abilities.decline?.allowed ? (
          <RowAct act="decline" caseId={caseId} className={BUTTON} label={CASE_ACTS.decline} />
        ) : null}
        {abilities.assign?.allowed ? (
          <RowLink href={`${address}/assign`} className={PRESSING}>
            {cameBack ? CASE_ACTS.reassign : CASE_ACTS.assign}
          </RowLink>
        ) : null}
        {abilities.decideDisclosure?.allowed ? (
          <RowLink href={`${address}/disclosure`} className={PRESSING}>
            {CASE_ACTS.disclosure}
          </RowLink>
        ) : null}
      </div>
      {looks}
    </div>
  )
}
