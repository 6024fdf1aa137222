import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { CHASES } from '@/lib/labels/zh-CN/chase-list'

/** The 催办 of a case: how far they are, and the next one. */
export function ChasesLink({ caseId }: { caseId: string }) {
  return (
    <SoftLink href={`/court/cases/${caseId}/chases`} className={buttonClasses()}>
      {CHASES.courtTitle}
    </SoftLink>
  )
}
