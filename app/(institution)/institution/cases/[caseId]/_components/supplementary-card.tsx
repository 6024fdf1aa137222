import { SupplementaryRows } from '@/components/supplementary/supplementary-rows'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { CaseFileView } from '@/lib/queries/case/case-file-view'
import { getMediatedSupplementary } from '@/lib/queries/supplementary/get-mediated-supplementary'

/** 补充协议 of an agreement in effect, with their signed texts; nothing where there is none. */
export async function SupplementaryCard({
  file: { agreement, header },
}: {
  file: Pick<CaseFileView, 'agreement' | 'header'>
}) {
  if (agreement?.stage !== 'effective') return null
  const { rows } = await orNotFound(
    getMediatedSupplementary(await requireActor(), { caseId: header.caseId }),
  )
  if (rows.length === 0) return null
  return (
    <Card title={SUPPLEMENTARY.title}>
      <SupplementaryRows rows={rows} hasFiles />
    </Card>
  )
}
