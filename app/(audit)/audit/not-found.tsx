import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { NOT_FOUND_PAGE } from '@/lib/labels/zh-CN/account'

/** What may not be seen does not exist. */
export default function AuditNotFound() {
  return (
    <Card flush>
      <h1 className="sr-only">{NOT_FOUND_PAGE.title}</h1>
      <EmptyState
        icon="search-x"
        title={NOT_FOUND_PAGE.title}
        action={
          <SoftLink href="/" className={buttonClasses()}>
            {NOT_FOUND_PAGE.toStart}
          </SoftLink>
        }
      >
        {NOT_FOUND_PAGE.text}
      </EmptyState>
    </Card>
  )
}
