'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition, type ReactNode } from 'react'
import { callAction } from '@/components/forms/call-action'
import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { ListLink } from '@/components/ui/list-link'
import { StickyFoot } from '@/components/ui/sticky-foot'
import { ASSIGN_MANY, BULK } from '@/lib/labels/zh-CN/bulk'
import type { PlannedView, PlanPerson } from '@/lib/queries/institution/assign-plan-view'
import { RunProgress } from '@/components/bulk/run-progress'
import { useRowRunner } from '@/components/bulk/row-runner'
import { assignRowAction, reassignRowAction } from '../actions'
import { LoadCard } from './load-card'
import {
  chosenParam,
  entriesOf,
  handoverName,
  handoverOf,
  isTooShort,
  loadOf,
  type Handovers,
  type PlanChanges,
  type PlanChoice,
  type PlanEntry,
} from './plan-choices'
import { PlanNotes, type Notes } from './plan-notes'
import { PlanRow } from './plan-row'

export interface PlanFormProps {
  /** The cases as the page's address names them. */
  caseIds: string
  people: readonly PlanPerson[]
  cases: readonly PlannedView[]
  isConfirmationWaived: boolean
  /** Where one came from. */
  list: string
  /** What is said of the plan before it is carried out. */
  before?: ReactNode
  /** Instead of a plan without a case. */
  empty?: ReactNode
  /** Who may get none of the cases. */
  children?: ReactNode
}

type Plan = Pick<PlanFormProps, 'people' | 'cases'>

/**
 * The plan: each case with its mediator, changed or left out at will, then assigned one by one in
 * this order. A change is planned again at once, since it changes whose turn it is in the cases
 * after it. Once it is carried out the plan stays as it was, with each result, while the page
 * around it is read again.
 */
export function PlanForm({
  caseIds,
  people: offered,
  cases: planned,
  isConfirmationWaived,
  list,
  before = null,
  empty = null,
  children,
}: PlanFormProps) {
  const router = useRouter()
  const runner = useRowRunner()
  const [changes, setChanges] = useState<PlanChanges>({})
  const [isPlanning, startPlanning] = useTransition()
  const [notes, setNotes] = useState<Notes>({ note: '', handoverNote: '' })
  const [handovers, setHandovers] = useState<Handovers>({})
  const [missing, setMissing] = useState<readonly string[]>([])
  const fields = useRef<HTMLDivElement>(null)
  const { results } = runner
  const [carriedOut, setCarriedOut] = useState<Plan | null>(null)
  const hasRun = carriedOut !== null
  const { people, cases } = carriedOut ?? { people: offered, cases: planned }

  function choose(caseId: string, change: Partial<PlanChoice>): void {
    const next = { ...changes, [caseId]: { ...changes[caseId], ...change } }
    setChanges(next)
    // Once some are assigned the plan stays as it is, with each result; the server decides on the
    // rest.
    if (hasRun) return
    const address = new URLSearchParams({
      cases: caseIds,
      chosen: chosenParam(caseIds.split(','), next),
    })
    startPlanning(() => router.replace(`?${address}`, { scroll: false }))
  }

  const entries = entriesOf(cases, people, changes)
  const isLeft = (caseId: string) => !['done', 'undone'].includes(results.get(caseId)?.state ?? '')
  const due = entries.filter(({ choice, planned }) => choice.isTaken && isLeft(planned.caseId))
  // A case that was planned for the first can have slipped behind meanwhile: the server asks for
  // the note, and so does this.
  const asksNote = ({ planned, rank }: PlanEntry) =>
    rank > 1 || results.get(planned.caseId)?.code === 'NOTE_REQUIRED_FOR_LOWER_RANK'
  const noted = due.filter(asksNote)
  const reassigned = due.filter(({ planned }) => planned.isReassignment)
  const handedOver = reassigned.filter(({ planned }) => handoverOf(planned, handovers) === '')
  const isOwnTooShort = (planned: PlannedView) => {
    const own = handoverOf(planned, handovers)
    return own !== '' && isTooShort(own)
  }
  const isOver = hasRun && due.length === 0
  const loads = loadOf(people, due)
  const concerned = entries.flatMap(({ planned: { caseId }, choice }) =>
    choice.isTaken || results.has(caseId) ? [caseId] : [],
  )

  function assign(): void {
    const lacking = [
      ...reassigned
        .filter(({ planned }) => isOwnTooShort(planned))
        .map(({ planned }) => handoverName(planned.caseId)),
      ...(noted.length > 0 && !notes.note.trim() ? ['note'] : []),
      ...(handedOver.length > 0 && isTooShort(notes.handoverNote.trim()) ? ['handoverNote'] : []),
    ]
    setMissing(lacking)
    if (lacking.length > 0) {
      fields.current?.querySelector<HTMLTextAreaElement>(`[name="${lacking[0]}"]`)?.focus()
      return
    }
    const toDo = new Map(due.map((entry) => [entry.planned.caseId, entry]))
    setCarriedOut({ people, cases })
    const run = runner.run([...toDo.keys()], (caseId) => {
      const entry = toDo.get(caseId)!
      const input = {
        caseId,
        mediatorId: entry.choice.mediatorId!,
        ...(asksNote(entry) && { note: notes.note }),
      }
      return entry.planned.isReassignment
        ? callAction(reassignRowAction, {
            ...input,
            handoverNote: handoverOf(entry.planned, handovers) || notes.handoverNote,
          })
        : callAction(assignRowAction, input)
    })
    // The numbers in the menu.
    void run.then(() => router.refresh())
  }

  if (!hasRun && cases.length === 0)
    return (
      <>
        {before}
        {empty}
      </>
    )

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div ref={fields} className="flex min-w-0 flex-col gap-4">
        {hasRun ? null : before}
        <Card
          flush
          title={ASSIGN_MANY.cases(cases.length)}
          aside={<span className="text-sm">{ASSIGN_MANY.order}</span>}
        >
          <ul aria-label={hasRun ? BULK.rows : ASSIGN_MANY.cases(cases.length)}>
            {entries.map((entry) => (
              <PlanRow
                key={entry.planned.caseId}
                entry={entry}
                people={people}
                result={results.get(entry.planned.caseId)}
                isLocked={runner.isRunning}
                onChoose={choose}
                handover={handovers[entry.planned.caseId] ?? entry.planned.handover}
                isHandoverTooShort={
                  missing.includes(handoverName(entry.planned.caseId)) &&
                  isOwnTooShort(entry.planned)
                }
                onHandover={(text) =>
                  setHandovers((before) => ({ ...before, [entry.planned.caseId]: text }))
                }
                onUndone={runner.record}
              />
            ))}
          </ul>
        </Card>
        {hasRun ? null : children}
        {noted.length > 0 || handedOver.length > 0 ? (
          <PlanNotes
            notes={notes}
            noted={noted.length}
            handedOver={handedOver.length}
            missing={missing}
            onChange={setNotes}
          />
        ) : null}
        <StickyFoot>
          <div className="mr-auto min-w-[12em] flex-1 phone:w-full phone:flex-none">
            <RunProgress runner={runner} ids={concerned} verb={ASSIGN_MANY.verb} />
            {hasRun ? null : (
              <p className="text-sm text-ink-3">
                {isConfirmationWaived ? ASSIGN_MANY.waived : ASSIGN_MANY.waits}
              </p>
            )}
          </div>
          {runner.isRunning ? (
            <Button onClick={runner.stop} pending={runner.isStopping}>
              {BULK.stop}
            </Button>
          ) : (
            <>
              <ListLink
                href={list}
                className={cn(buttonClasses(isOver ? 'primary' : 'default'), 'phone:flex-1')}
              >
                {ASSIGN_MANY.back}
              </ListLink>
              {isOver ? null : (
                <Button
                  variant="primary"
                  className="phone:flex-1"
                  disabled={due.length === 0}
                  pending={isPlanning}
                  onClick={assign}
                >
                  {due.length === 0
                    ? ASSIGN_MANY.none
                    : (hasRun ? ASSIGN_MANY.again : ASSIGN_MANY.confirm)(due.length)}
                </Button>
              )}
            </>
          )}
        </StickyFoot>
      </div>
      {loads.length > 0 ? (
        <div className="min-w-0 lg:sticky lg:top-4">
          <LoadCard loads={loads} />
        </div>
      ) : null}
    </div>
  )
}
