import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SkeletonList } from '@/components/ui/skeleton'
import { SYSTEM_MENU } from '@/lib/labels/zh-CN/system'

/** A page's shape while it is read. */
export default function SystemLoading() {
  return (
    <>
      <PageHeader title={SYSTEM_MENU.group} />
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
