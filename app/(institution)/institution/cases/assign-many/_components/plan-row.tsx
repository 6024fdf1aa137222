'use client'

import { ClockChip } from '@/components/case/clock-chip'
import { buttonClasses } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Select } from '@/components/ui/select'
import type { ActionState } from '@/lib/edge/action/action-state'
import { ASSIGN_MANY } from '@/lib/labels/zh-CN/bulk'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'
import type { PlannedView, PlanPerson } from '@/lib/queries/institution/assign-plan-view'
import { RowResultLine } from '@/components/bulk/row-result-line'
import { UndoButton } from '../../_components/undo-button'
import type { RowResult } from '@/components/bulk/row-runner'
import { PlanHandover } from './plan-handover'
import type { PlanChoice, PlanEntry } from './plan-choices'
import { untilInWords } from '@/lib/labels/zh-CN/deadline'

/**
 * In a list of a hundred cases no more are offered; the case's own page has them all, with every
 * reason.
 */
const OFFERED = 20

export interface PlanRowProps {
  entry: PlanEntry
  people: readonly PlanPerson[]
  result: RowResult | undefined
  isLocked: boolean
  onChoose: (caseId: string, change: Partial<PlanChoice>) => void
  /** 交接说明 of this case, where its former mediator left one. */
  handover: string
  isHandoverTooShort: boolean
  onHandover: (text: string) => void
  onUndone: (caseId: string, state: ActionState) => void
}

/**
 * One case of the plan: take it or leave it, who gets it and why, and afterwards what came of it.
 */
export function PlanRow({
  entry: { planned, choice, rank },
  people,
  result,
  isLocked,
  onChoose,
  handover,
  isHandoverTooShort,
  onHandover,
  onUndone,
}: PlanRowProps) {
  const { caseId, caseNo, ranked, excluded, clock, former } = planned
  const isOver =
    result?.state === 'done' || result?.state === 'running' || result?.state === 'undone'
  const page = `/institution/cases/${caseId}`
  return (
    <li className="grid gap-x-5 gap-y-2 border-b border-line-2 px-4 py-3 last:border-b-0 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
      <div className="flex min-w-0 items-start gap-2">
        <Checkbox
          aria-label={ASSIGN_MANY.take(caseNo)}
          className="mt-[0.2em] phone:-ml-3 phone:-mr-2 phone:-mt-2.5"
          checked={choice.isTaken}
          disabled={isLocked || isOver || ranked.length === 0}
          onChange={(event) => onChoose(caseId, { isTaken: event.target.checked })}
        />
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
            <a
              href={page}
              target="_blank"
              className="text-court hover:underline underline-offset-4"
            >
              {caseNo}
            </a>
            {clock && clock.state !== 'unknown' ? <ClockChip clock={clock} /> : null}
            {clock?.due ? (
              <span className="text-sm text-ink-3">
                {untilInWords({ ...clock, due: clock.due })}
              </span>
            ) : null}
          </p>
          <p className="text-sm text-ink-2">
            {planned.disputeType}
            {CASE_LIST.comma}
            {planned.applicants} / {planned.respondents}
          </p>
          {former ? (
            <p className="mt-0.5">
              <Chip tone="risk">{ASSIGN_MANY.reassignment(former)}</Chip>
            </p>
          ) : null}
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        {isOver ? null : ranked.length > 0 ? (
          <Select
            aria-label={ASSIGN_MANY.mediatorOf(caseNo)}
            placeholder={null}
            value={choice.mediatorId ?? ''}
            disabled={isLocked || !choice.isTaken}
            onChange={(event) => onChoose(caseId, { mediatorId: event.target.value })}
            options={optionsOf(planned, people)}
          />
        ) : (
          <p className="text-warn">
            {ASSIGN_MANY.noCandidate}{' '}
            <a href={`${page}/assign`} target="_blank" className={buttonClasses('link')}>
              {ASSIGN_MANY.oneByOne}
            </a>
          </p>
        )}
        {result ? (
          <RowResultLine
            result={result}
            undo={
              <UndoButton
                move="undo_assign"
                caseId={caseId}
                caseNo={caseNo}
                onAnswer={(state) => onUndone(caseId, state)}
              />
            }
          />
        ) : (
          <p className="text-sm text-ink-3">
            {choice.isTaken ? whyOf(planned, rank, people) : null}
            {choice.isTaken && rank === 1 ? (
              <span className="block">{ASSIGN_MANY.made(planned.points)}</span>
            ) : null}
          </p>
        )}
        {excluded.length > 0 && !isOver ? (
          <details className="text-sm text-ink-3">
            <summary className="phone:min-h-11 phone:py-2.5">
              {ASSIGN_MANY.excluded(
                excluded.filter((each) => each.isBecauseOfCase).length,
                excluded.filter((each) => !each.isBecauseOfCase).length,
              )}
            </summary>
            <ul className="ml-4">
              {excluded.map(({ mediatorId, name, because }) => (
                <li key={mediatorId}>
                  {name}
                  {CASE_LIST.comma}
                  {because.map(({ sentence }) => sentence).join(CASE_LIST.comma)}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {planned.handover && choice.isTaken && !isOver ? (
        <PlanHandover
          planned={planned}
          text={handover}
          isTooShort={isHandoverTooShort}
          isLocked={isLocked}
          onChange={onHandover}
        />
      ) : null}
    </li>
  )
}

function optionsOf({ ranked }: PlannedView, people: readonly PlanPerson[]) {
  const offered = ranked.slice(0, OFFERED).map(([person, score], index) => ({
    value: people[person]?.mediatorId ?? '',
    label: ASSIGN_MANY.option(people[person]?.name ?? '', index + 1, score),
  }))
  const more = ranked.length - offered.length
  return more > 0
    ? [...offered, { value: 'more', label: ASSIGN_MANY.moreOptions(more), disabled: true }]
    : offered
}

/**
 * The reasons of the first; of anyone else their place and a caution: the reasons are on the case's
 * own page.
 */
function whyOf(planned: PlannedView, rank: number, people: readonly PlanPerson[]): string {
  if (rank === 1) return planned.reasons.join(CASE_LIST.comma)
  const [person, score = 0] = planned.ranked[rank - 1] ?? []
  const place = ASSIGN_MANY.rank(rank, score)
  const chosen = person === undefined ? undefined : people[person]
  return chosen?.caution ? `${place}${CASE_LIST.comma}${chosen.caution}` : place
}
