import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { MEDIATION_PAPER } from '@/lib/labels/zh-CN/mediation-paper'
import { getMediationPaper } from '@/lib/queries/ruling/get-mediation-paper'

/** 调解书 of a filed case that ended by an agreement. */
export async function MediationPaper({ caseId }: { caseId: string }) {
  const view = await orNotFound(getMediationPaper(await requireActor(), { caseId }))
  if (!view.isPossible) return null
  return (
    <Card title={MEDIATION_PAPER.title} aside={MEDIATION_PAPER.law}>
      <p>
        <WholeDays>{view.recorded ?? MEDIATION_PAPER.none}</WholeDays>
      </p>
      {view.mayRecord ? (
        <SoftLink
          href={`/court/cases/${caseId}/paper`}
          className={`${buttonClasses()} mt-2 print:hidden`}
        >
          {MEDIATION_PAPER.submit}
        </SoftLink>
      ) : null}
    </Card>
  )
}
