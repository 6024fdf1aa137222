import { Notice } from '@/components/ui/notice'
import { ASSIGN_MANY } from '@/lib/labels/zh-CN/bulk'
import type { AssignPlanView } from '@/lib/queries/institution/assign-plan-view'

/** Of the cases that were selected: those that cannot be assigned now, each with its reason. */
export function CannotList({ cannot, missing }: Pick<AssignPlanView, 'cannot' | 'missing'>) {
  if (cannot.length === 0 && missing === 0) return null
  return (
    <Notice tone="warn" title={cannot.length > 0 ? ASSIGN_MANY.cannot(cannot.length) : null}>
      <ul className="flex flex-col gap-0.5">
        {cannot.map(({ caseId, caseNo, why }) => (
          <li key={caseId} className="grid gap-x-3 sm:grid-cols-[11.5em_minmax(0,1fr)]">
            <span>{caseNo}</span>
            <span className="text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
      {missing > 0 ? <p>{ASSIGN_MANY.missing(missing)}</p> : null}
    </Notice>
  )
}
