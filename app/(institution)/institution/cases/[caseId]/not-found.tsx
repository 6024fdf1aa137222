import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { INSTITUTION_MENU, INSTITUTION_TROUBLE } from '@/lib/labels/zh-CN/institution'

/** No such case here, or no longer: a declined one has gone back to its court and left a record. */
export default function CaseNotFound() {
  return (
    <Card flush>
      <h1 className="sr-only">{CASE_FILE.notFoundTitle}</h1>
      <EmptyState
        icon="search-x"
        title={CASE_FILE.notFoundTitle}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <SoftLink href="/institution/declines" className={buttonClasses()}>
              {INSTITUTION_MENU.declines}
            </SoftLink>
            <SoftLink href="/institution/cases" className={buttonClasses('primary')}>
              {INSTITUTION_TROUBLE.toList}
            </SoftLink>
          </span>
        }
      >
        {CASE_FILE.notFoundText}
      </EmptyState>
    </Card>
  )
}
