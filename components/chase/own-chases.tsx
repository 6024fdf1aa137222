import type { FormAction } from '@/components/forms/action-form'
import { CHASE } from '@/lib/labels/zh-CN/chase'
import type { OwnChasesView } from '@/lib/queries/chase/get-own-chases'
import { AnswerForm } from './answer-form'
import { ChaseCard } from './chase-card'

/** The 催办 of a case for those they are addressed to, each open one with the form of its answer. */
export function OwnChases({ view, action }: { view: OwnChasesView; action: FormAction }) {
  if (view.chases.length === 0) return <p className="p-5 text-ink-3">{CHASE.noneOfCase}</p>
  return view.chases.map((chase) => (
    <ChaseCard key={chase.id} chase={chase}>
      {chase.answerable ? (
        <AnswerForm
          action={action}
          caseId={view.caseId}
          chaseId={chase.id}
          answerable={chase.answerable}
        />
      ) : null}
    </ChaseCard>
  ))
}
