import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SkeletonList } from '@/components/ui/skeleton'
import { ONLINE } from '@/lib/labels/zh-CN/security'

/** The list's shape while it is read. */
export default function SecurityLoading() {
  return (
    <>
      <PageHeader title={ONLINE.title} subtitle={ONLINE.subtitle} />
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
