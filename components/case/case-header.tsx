import type { ReactNode } from 'react'
import { CaseVersion } from '@/components/forms/case-version'
import { PageHeader } from '@/components/layout/page-header'
import type { CaseHeaderView } from '@/lib/queries/case/case-header-view'
import { DotLine } from '@/components/ui/dot-line'
import { ClockChip } from './clock-chip'
import { StatusBadge } from './status-badge'

export interface CaseHeaderProps {
  header: CaseHeaderView
  /** The way here. */
  trail?: ReactNode
  /** Buttons at the right; one primary at most, last. */
  actions?: ReactNode
  /** Behind the number where the page is not the file itself: 调解进度. */
  page?: string
}

/** The head of a case's page: number, status, clock, and what kind of case it is. */
export function CaseHeader({ header, trail, actions, page }: CaseHeaderProps) {
  const { caseNo, version, status, clock, disputeType, source, courtName, referredOn } = header
  return (
    <>
      <CaseVersion version={version} />
      <PageHeader
        trail={trail}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="flex flex-wrap gap-x-2">
              {caseNo}
              {page ? <span className="font-normal text-ink-2">{page}</span> : null}
            </span>
            <span className="flex flex-wrap items-center gap-1.5 font-normal">
              <StatusBadge status={status} />
              {clock && clock.state !== 'unknown' ? <ClockChip clock={clock} /> : null}
            </span>
          </span>
        }
        subtitle={<DotLine parts={[disputeType, source, courtName, referredOn]} />}
        actions={actions}
      />
    </>
  )
}
