import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SkeletonList } from '@/components/ui/skeleton'
import { OWN_STAFF } from '@/lib/labels/zh-CN/own-staff'

/** The list's shape while it is read. */
export default function CourtAdminLoading() {
  return (
    <>
      <PageHeader title={OWN_STAFF.court.title} subtitle={OWN_STAFF.court.subtitle} />
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
