import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { ClockChip } from '@/components/case/clock-chip'
import { StatusBadge } from '@/components/case/status-badge'
import { Chip } from '@/components/ui/chip'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { MyCaseRow } from '@/lib/queries/mediator/my-case-row'
import { LinkMark } from '../../../_components/link-mark'

/** One of the mediator's cases; the whole line opens it. */
export function CaseRow({ row }: { row: MyCaseRow }) {
  return (
    <SoftLink
      href={`/mediator/cases/${row.caseId}`}
      className="flex items-center gap-2 px-4 py-3 focus-visible:-outline-offset-2"
    >
      <div className="min-w-0 flex-1">
        <p className="text-md font-semibold leading-snug text-ink">{row.between}</p>
        <p className="text-ink-2">{row.outcome ?? row.dispute}</p>
        <p className="text-sm text-ink-3">
          {row.caseNo}
          {row.closedOn ? ` · ${MEDIATOR.cases.closedOn(row.closedOn)}` : null}
        </p>
        {row.urged ? <p className="break-words font-medium text-risk">{row.urged}</p> : null}
        {row.closedOn ? null : (
          <p className="mt-1 flex flex-wrap gap-1.5">
            {row.urged ? <Chip tone="risk">{MEDIATOR.today.chips.urged}</Chip> : null}
            <StatusBadge status={row.status} />
            {row.clock ? <ClockChip clock={row.clock} /> : null}
          </p>
        )}
      </div>
      <LinkMark>
        <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
      </LinkMark>
    </SoftLink>
  )
}
