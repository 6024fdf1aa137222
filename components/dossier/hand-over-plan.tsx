import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import type { HandOverView, PlannedMaterial } from '@/lib/queries/case/get-hand-over'
import { HandOverForm, type HandOverAction } from './hand-over-form'

/** What goes to the court and what stays, each with its reason, and the form that hands it over. */
export function HandOverPlan({
  view: { caseId, plan, refused, former },
  action,
}: {
  view: HandOverView
  action: HandOverAction
}) {
  if (!plan) return <Notice tone="warn">{refused}</Notice>
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="info" title={plan.kind}>
        <p>{plan.help}</p>
        {former ? <p className="mt-1">{former}</p> : null}
      </Notice>
      <Card title={PACK.go(plan.go.length)} flush>
        <MaterialRows materials={plan.go} />
      </Card>
      <Card title={PACK.stay(plan.stay.length)} flush={plan.stay.length > 0}>
        {plan.stay.length > 0 ? (
          <MaterialRows materials={plan.stay} />
        ) : (
          <p className="text-ink-2">{PACK.nothingStays}</p>
        )}
      </Card>
      <Card>
        <HandOverForm caseId={caseId} seen={plan.seen} kind={plan.kind} action={action} />
      </Card>
    </div>
  )
}

function MaterialRows({ materials }: { materials: readonly PlannedMaterial[] }) {
  return (
    <ol className="divide-y divide-line-2">
      {materials.map(({ id, title, size, reason }, index) => (
        <li key={id} className="flex gap-3 px-4 py-2.5">
          <span className="w-6 shrink-0 text-right text-ink-3">{index + 1}</span>
          <div className="min-w-0 flex-1">
            <p className="break-words">
              {title}
              <span className="ml-2 text-sm text-ink-3">{size}</span>
            </p>
            <p className="text-sm text-ink-2">{reason}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
