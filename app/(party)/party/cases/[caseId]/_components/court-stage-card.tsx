import { Card } from '@/components/ui/card'
import { WholeDays } from '@/components/ui/whole-days'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import { OWN_STAGE } from '@/lib/labels/zh-CN/court-stage'
import { getOwnStage } from '@/lib/queries/party/get-own-stage'
import { OwnLink } from './own-link'

/** What happens after the mediation: one sentence, by when, and the way to the rest. */
export async function CourtStageCard({ caseId, actor }: { caseId: string; actor: Actor }) {
  const { stage } = await orNotFound(getOwnStage(actor, { caseId }))
  if (!stage) return null
  const { sentence, next, paper } = stage
  return (
    <Card title={OWN_STAGE.title}>
      <p>{sentence}</p>
      {next ? (
        <p className="mt-1 text-ink-2">
          <WholeDays>{next}</WholeDays>
        </p>
      ) : null}
      <div className="mt-3">
        <OwnLink
          href={`/party/cases/${caseId}/court`}
          icon="file-text"
          words={OWN_STAGE.open}
          waits={
            paper && paper.forms.length > 0 && paper.isToReceive ? [OWN_CONFIRMATION.waits] : []
          }
          look="border-edge"
        />
      </div>
    </Card>
  )
}
