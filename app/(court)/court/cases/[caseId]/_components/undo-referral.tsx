import { Card } from '@/components/ui/card'
import { WholeDays } from '@/components/ui/whole-days'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { UNDO } from '@/lib/labels/zh-CN/undo'
import { getReferralUndo } from '@/lib/queries/court/get-referral-undo'
import { UndoReferralButton } from './undo-referral-button'

/** The act that was just done on the referral, as long as it can be taken back. */
export async function UndoReferral({ caseId, actor }: { caseId: string; actor: Actor }) {
  const undo = await orNotFound(getReferralUndo(actor, { caseId }))
  if (!undo.move) return null
  return (
    <Card title={STAGE.undo.title}>
      <p>
        <WholeDays>{undo.done}</WholeDays>
      </p>
      <p className="my-1 text-ink-2">
        {STAGE.undo.help}
        {UNDO.remaining(undo.secondsRemaining)}
      </p>
      <UndoReferralButton caseId={caseId} move={undo.move} />
    </Card>
  )
}
