import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { INSTITUTION_TROUBLE } from '@/lib/labels/zh-CN/institution'

/** What may not be seen does not exist. */
export default function InstitutionNotFound() {
  return (
    <Card flush>
      <h1 className="sr-only">{INSTITUTION_TROUBLE.notFoundTitle}</h1>
      <EmptyState
        icon={SearchX}
        title={INSTITUTION_TROUBLE.notFoundTitle}
        action={<Link href="/" className={buttonClasses()}>{INSTITUTION_TROUBLE.home}</Link>}
      >
        <p>{INSTITUTION_TROUBLE.notFoundText}</p>
      </EmptyState>
    </Card>
  )
}
