import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { INSTITUTION_TROUBLE } from '@/lib/labels/zh-CN/institution'

/** No such page, or not for this person: the two are never distinguished. */
export default function InstitutionNotFound() {
  return (
    <Card flush>
      <h1 className="sr-only">{INSTITUTION_TROUBLE.notFoundTitle}</h1>
      <EmptyState
        icon="search-x"
        title={INSTITUTION_TROUBLE.notFoundTitle}
        action={
          <SoftLink href="/" className={buttonClasses()}>
            {INSTITUTION_TROUBLE.toStart}
          </SoftLink>
        }
      >
        <p>{INSTITUTION_TROUBLE.notFoundText}</p>
      </EmptyState>
    </Card>
  )
}
