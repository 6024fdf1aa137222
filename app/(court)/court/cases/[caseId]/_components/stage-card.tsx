import { StageNote } from '@/components/dossier/stage-note'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import type { PacksView } from '@/lib/queries/case/get-packs'

/** What follows the mediation, and the way to its page. */
export function StageCard({
  caseId,
  packs,
}: {
  caseId: string
  packs: Pick<PacksView, 'stage' | 'mayTakeStep'>
}) {
  if (!packs.stage) return null
  return (
    <Card title={STAGE.card}>
      <StageNote stage={packs.stage} />
      <SoftLink
        href={`/court/cases/${caseId}/stage`}
        className={buttonClasses(packs.mayTakeStep ? 'primary' : 'default')}
      >
        {packs.mayTakeStep ? STAGE.handle : STAGE.open}
      </SoftLink>
    </Card>
  )
}
