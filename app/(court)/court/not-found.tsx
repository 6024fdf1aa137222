import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { COURT } from '@/lib/labels/zh-CN/court'

/** What may not be seen does not exist. */
export default function CourtNotFound() {
  return (
    <Card flush>
      <EmptyState icon={SearchX} title={COURT.notFound.title} action={<Link href="/court/cases" className={buttonClasses()}>{COURT.notFound.toList}</Link>}>
        {COURT.notFound.text}
      </EmptyState>
    </Card>
  )
}
