import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SkeletonList } from '@/components/ui/skeleton'
import { COURT } from '@/lib/labels/zh-CN/court'

/** The list's shape while it is read. In a group of its own, so that a case that may not be seen is answered as not found. */
export default function CourtCasesLoading() {
  return (
    <>
      <PageHeader title={COURT.list.title} />
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
