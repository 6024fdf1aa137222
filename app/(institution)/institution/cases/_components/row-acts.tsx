import { buttonClasses } from '@/components/ui/button'
import { RowLink } from '@/components/list/row-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { CaseRow } from '@/lib/queries/institution/case-row'

const BUTTON = buttonClasses('default', 'sm')
const PRESSING = buttonClasses('pressing', 'sm')
const QUIET = 'row-act'

/** Performed by the surrounding RowDialogs; all but 受理 open a dialog. */
export function RowAct({
  act,
  caseId,
  className = QUIET,
  label,
}: {
  act: 'accept' | 'decline' | 'urge'
  caseId: string
  className?: string
  label: string
}) {
  return (
    <button
      type="button"
      data-row-act={act}
      data-case={caseId}
      aria-haspopup={act === 'accept' ? undefined : 'dialog'}
      className={className}
    >
      {label}
    </button>
  )
}

/**
 * The acts for a case in the list, the pressing ones first, then links to its pages, in one line.
 * Under 全部 they are quiet: there a case is looked up, and can be accepted where it was found.
 */
export function RowActs({
  row: { caseId, status, cameBack, urge, abilities },
  isOverview,
}: {
  row: CaseRow
  isOverview: boolean
}) {
  const address = `/institution/cases/${caseId}`
  const [pressing, other] = isOverview ? [QUIET, QUIET] : [PRESSING, BUTTON]
  return (
    <div className="row-acts">
      {abilities.accept ? (
        <RowAct act="accept" caseId={caseId} className={pressing} label={CASE_ACTS.accept} />
      ) : null}
      {abilities.decline?.allowed ? (
        <RowAct act="decline" caseId={caseId} className={other} label={CASE_ACTS.decline} />
      ) : null}
      {abilities.assign?.allowed && !isOverview ? (
        <RowLink
          href={`${address}/assign`}
          className={pressing}
          aria-label={cameBack ? CASE_ACTS.reassign : CASE_ACTS.assign}
        >
          {cameBack ? CASE_ACTS.reassignShort : CASE_ACTS.assignShort}
        </RowLink>
      ) : null}
      {abilities.decideDisclosure?.allowed && !isOverview ? (
        <RowLink href={`${address}/disclosure`} className={pressing}>
          {CASE_ACTS.disclosure}
        </RowLink>
      ) : null}
      {urge?.ability.allowed ? <RowAct act="urge" caseId={caseId} label={CASE_ACTS.urge} /> : null}
      <RowLink href={address} aria-label={CASE_ACTS.detail}>
        {CASE_ACTS.detailShort}
      </RowLink>
      {status === 'pending_acceptance' ? null : (
        <RowLink href={`${address}/progress`} aria-label={CASE_ACTS.progress}>
          {CASE_ACTS.progressShort}
        </RowLink>
      )}
    </div>
  )
}
