import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SkeletonList } from '@/components/ui/skeleton'
import { SECURITY_MENU } from '@/lib/labels/zh-CN/security'

/** The list's shape while it is read. */
export default function SecurityLoading() {
  return (
    <>
      <PageHeader title={SECURITY_MENU.group} />
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
