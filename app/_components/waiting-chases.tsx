import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { CHASE_ANSWER } from '@/lib/labels/zh-CN/chase'
import { countUnansweredOfCase } from '@/lib/queries/chase/count-unanswered'

export interface WaitingChasesProps {
  caseId: string
  /** The cases of this surface. */
  casesPath: '/institution/cases' | '/mediator/cases'
  className?: string
}

/**
 * That the court called for a case and waits for an answer, with the way to it; nothing where it
 * does not.
 */
export async function WaitingChases({ caseId, casesPath, className }: WaitingChasesProps) {
  const count = await countUnansweredOfCase(await requireActor(), { caseId })
  if (!count.ok || count.value === 0) return null
  return (
    <Notice
      tone="warn"
      className={className ?? ''}
      title={CHASE_ANSWER.waiting(count.value)}
      action={
        <SoftLink href={`${casesPath}/${caseId}/chases`} className={`${buttonClasses()} min-h-11`}>
          {CHASE_ANSWER.open}
        </SoftLink>
      }
    />
  )
}
