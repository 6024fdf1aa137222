import { Card } from '@/components/ui/card'
import { PRINTED_LINK } from '@/components/ui/link-classes'
import { SoftLink } from '@/components/ui/soft-link'
import { Stat } from '@/components/ui/stat'
import { MEDIATION_CLOCK_STATUSES } from '@/lib/domain/case/status'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import type { OrganisationDetailView } from '@/lib/queries/institution/get-organisation'

/**
 * How many mediators and running cases. One's own lead to the lists they count; a branch's are its
 * own business.
 */
export function FiguresCard({
  view: { isOwn, mediators, runningCases },
}: {
  view: OrganisationDetailView
}) {
  const linked = (href: string, count: number) =>
    isOwn && count > 0 ? (
      <SoftLink href={href} className={PRINTED_LINK}>
        {count}
      </SoftLink>
    ) : (
      count
    )
  return (
    <Card title={ORGANISATIONS.figures}>
      <div className="grid grid-cols-2 gap-4">
        <Stat
          label={ORGANISATIONS.mediators}
          value={linked('/institution/people?state=active', mediators)}
          unit={ORGANISATIONS.people}
          note={ORGANISATIONS.mediatorsNote}
        />
        <Stat
          label={ORGANISATIONS.running}
          value={linked(
            `/institution/records?${new URLSearchParams({ status: MEDIATION_CLOCK_STATUSES.join(',') })}`,
            runningCases,
          )}
          unit={ORGANISATIONS.pieces}
          note={ORGANISATIONS.runningNote}
        />
      </div>
      {isOwn ? null : <p className="mt-3 text-sm text-ink-3">{ORGANISATIONS.branchNote}</p>}
    </Card>
  )
}
