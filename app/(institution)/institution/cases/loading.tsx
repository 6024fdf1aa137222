import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SkeletonList } from '@/components/ui/skeleton'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'

/** The list's shape while it is read. */
export default function CasesLoading() {
  return (
    <>
      <PageHeader title={INSTITUTION_MENU.cases} />
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
