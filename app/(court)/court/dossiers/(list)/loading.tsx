import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SkeletonList } from '@/components/ui/skeleton'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'

/** The list's shape while it is read. In a group of its own, so that a dossier that may not be seen is answered as not found. */
export default function CourtDossiersLoading() {
  return (
    <>
      <PageHeader title={DOSSIER_LIST.courtTitle} />
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
