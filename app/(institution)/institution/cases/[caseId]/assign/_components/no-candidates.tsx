import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'

/** No candidate is left: why, and what can be done about it. */
export function NoCandidates({ hasMediators }: { hasMediators: boolean }) {
  return (
    <Card flush>
      <EmptyState
        icon="user-x"
        title={hasMediators ? ASSIGN.noCandidateTitle : ASSIGN.noMediatorTitle}
        action={
          <SoftLink href="/institution/people" className={buttonClasses()}>
            {ASSIGN.toPeople}
          </SoftLink>
        }
      >
        <p>{hasMediators ? ASSIGN.noCandidateText : ASSIGN.noMediatorText}</p>
      </EmptyState>
    </Card>
  )
}
