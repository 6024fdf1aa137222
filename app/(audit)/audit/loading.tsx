import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SkeletonList } from '@/components/ui/skeleton'
import { AUDIT } from '@/lib/labels/zh-CN/audit'

/** The record's shape while it is read. */
export default function AuditLoading() {
  return (
    <>
      <PageHeader title={AUDIT.title} subtitle={AUDIT.subtitle} />
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
