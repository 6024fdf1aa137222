import { ClockChip } from '@/components/case/clock-chip'
import { StatusBadge } from '@/components/case/status-badge'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { ProgressTrack } from '@/components/ui/progress-track'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { partySide } from '@/lib/labels/zh-CN/case'
import { DEADLINE_KINDS } from '@/lib/labels/zh-CN/deadline'
import { SUMMARY } from '@/lib/labels/zh-CN/assign'
import type { CaseSummaryView } from '@/lib/queries/institution/case-summary'
import { caseHref, type CaseList } from './case-address'

const TRACK_TONES = { none: 'court', yellow: 'warn', orange: 'risk', red: 'danger' } as const

/**
 * The case that a decision is about, and its clock; beside the form on wide screens, above it on
 * phones.
 */
export function CaseSummary({
  summary,
  list,
}: {
  summary: CaseSummaryView
  list: CaseList | null
}) {
  const { clock } = summary
  const sides = (['applicant', 'respondent', 'third'] as const)
    .map((side) => ({
      term: partySide[side],
      value: summary.parties
        .filter((party) => party.side === side)
        .map(({ name }) => name)
        .join('\n'),
    }))
    .filter(({ value }) => value !== '')
  return (
    <Card title={SUMMARY.title} aside={<StatusBadge status={summary.status} />}>
      {clock ? (
        <div className="mb-3.5 flex flex-col gap-1.5 border-b border-line-2 pb-3.5">
          <div className="flex flex-wrap items-center justify-between gap-x-3">
            <span className="text-ink-3">{DEADLINE_KINDS[clock.kind]}</span>
            <span className="flex items-center gap-2">
              {clock.dueOn ? (
                <span className="text-sm text-ink-2">
                  {clock.provisional ?? SUMMARY.due(clock.dueOn)}
                </span>
              ) : null}
              {clock.state === 'unknown' ? null : <ClockChip clock={clock} />}
            </span>
          </div>
          {clock.state === 'unknown' ? (
            <p className="text-sm text-warn">
              <WholeDays>{clock.words}</WholeDays>
            </p>
          ) : (
            <ProgressTrack
              label={SUMMARY.track(DEADLINE_KINDS[clock.kind], clock.words)}
              segments={clock.segments}
              tone={TRACK_TONES[clock.risk]}
            />
          )}
        </div>
      ) : null}
      <DefinitionList
        columns={1}
        items={[
          { term: SUMMARY.disputeType, value: summary.disputeType },
          { term: SUMMARY.cause, value: summary.cause },
          ...sides,
          { term: SUMMARY.amount, value: summary.amount },
          { term: SUMMARY.court, value: summary.courtName },
          { term: SUMMARY.source, value: summary.source },
          { term: SUMMARY.referredOn, value: summary.referredOn },
        ]}
      />
      <SoftLink
        href={caseHref(summary.caseId, list)}
        className="mt-3 inline-flex items-center text-court hover:underline underline-offset-4 phone:min-h-11"
      >
        {SUMMARY.detail}
      </SoftLink>
    </Card>
  )
}
