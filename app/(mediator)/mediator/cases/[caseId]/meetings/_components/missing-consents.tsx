import { SoftLink } from '@/components/ui/soft-link'
import { PLAN } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import type { MissingConsentView } from '@/lib/queries/mediator/get-meeting-form'

/** Who has not agreed to what a form of meeting needs, with the way to record it. */
export function MissingConsents({
  caseId,
  missing,
}: {
  caseId: string
  missing: readonly MissingConsentView[]
}) {
  if (missing.length === 0) return null
  return (
    <>
      {PLAN.missing(missing.map(({ words }) => words).join('、'))}
      {missing.map(({ partyId, name }) => (
        <SoftLink
          key={partyId}
          href={`/mediator/cases/${caseId}/consent?party=${partyId}`}
          className="flex min-h-11 items-center text-court underline-offset-4 hover:underline"
        >
          {PLAN.toConsent(name)}
        </SoftLink>
      ))}
    </>
  )
}
