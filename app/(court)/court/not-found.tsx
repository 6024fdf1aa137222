import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { COURT } from '@/lib/labels/zh-CN/court'

/** What may not be seen does not exist. */
export default function CourtNotFound() {
  return (
    <Card flush>
      <EmptyState
        icon="search-x"
        title={COURT.notFound.title}
        action={
          <SoftLink href="/court/cases" className={buttonClasses()}>
            {COURT.notFound.toList}
          </SoftLink>
        }
      >
        {COURT.notFound.text}
      </EmptyState>
    </Card>
  )
}
