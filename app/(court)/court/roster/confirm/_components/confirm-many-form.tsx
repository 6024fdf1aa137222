'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type ReactNode } from 'react'
import { RunProgress } from '@/components/bulk/run-progress'
import { useRowRunner } from '@/components/bulk/row-runner'
import { callAction } from '@/components/forms/call-action'
import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { StickyFoot } from '@/components/ui/sticky-foot'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { CONFIRM_MANY } from '@/lib/labels/zh-CN/roster-confirm'
import type { ActionState } from '@/lib/edge/action/action-state'
import type { WaitingView } from '@/lib/queries/roster/find-waiting-entries'
import { confirmRowAction } from '../actions'
import { CertificateCard } from './certificate-card'
import { WaitingList } from './waiting-list'

/** A refused row says in its one line which field is wrong. */
function inOneLine(state: ActionState): ActionState {
  const sentences = state.status === 'refused' ? Object.values(state.fieldErrors) : []
  return state.status === 'refused' && sentences.length > 0
    ? { ...state, message: sentences.join('') }
    : state
}

/**
 * Confirms the chosen entries one after the other, each an act with its own answer; the days are
 * those of all, the numbers each entry's own. `children`: shown when none waits.
 */
export function ConfirmManyForm({
  view: { rows, total, today },
  children,
}: {
  view: WaitingView
  children: ReactNode
}) {
  const router = useRouter()
  const runner = useRowRunner()
  const days = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const hasRun = runner.progress.total > 0
  if (rows.length === 0 && !hasRun) return children

  const waiting = rows.filter(({ id }) => runner.results.get(id)?.state !== 'done')
  const due = waiting.filter(({ id }) => chosen.includes(id))

  function findTrouble(validFrom: string, validUntil: string): string | null {
    const missing = due.filter(({ id }) => !numbers[id]?.trim()).length
    if (missing > 0) return CONFIRM_MANY.incomplete(missing)
    return validFrom && validUntil ? null : CONFIRM_MANY.noDays
  }

  async function confirm(): Promise<void> {
    const typed = new FormData(days.current!)
    const validFrom = String(typed.get('validFrom'))
    const validUntil = String(typed.get('validUntil'))
    const found = findTrouble(validFrom, validUntil)
    setTrouble(found)
    if (found !== null) return
    const revisions = new Map(due.map(({ id, revision }) => [id, String(revision)]))
    await runner.run([...revisions.keys()], async (entryId) =>
      inOneLine(
        await callAction(confirmRowAction, {
          entryId,
          revision: revisions.get(entryId)!,
          certificateNo: numbers[entryId]!,
          validFrom,
          validUntil,
        }),
      ),
    )
    router.refresh()
  }

  return (
    <div className="flex flex-col gap-4">
      <CertificateCard
        formRef={days}
        today={today}
        count={due.length}
        isLocked={runner.isRunning}
        onFill={(series) =>
          setNumbers((before) => ({
            ...before,
            ...Object.fromEntries(due.map(({ id }, index) => [id, series[index]!])),
          }))
        }
      />
      {waiting.length > 0 ? (
        <Card
          flush
          title={CONFIRM_MANY.people(Math.max(total - (rows.length - waiting.length), 0))}
          aside={
            total > rows.length ? (
              <span className="text-sm">{CONFIRM_MANY.more(rows.length, total)}</span>
            ) : null
          }
        >
          <WaitingList
            rows={waiting}
            chosen={chosen}
            numbers={numbers}
            results={runner.results}
            isLocked={runner.isRunning}
            onChoose={setChosen}
            onNumber={(id, number) => setNumbers((before) => ({ ...before, [id]: number }))}
          />
        </Card>
      ) : null}
      {trouble ? <Notice tone="danger">{trouble}</Notice> : null}
      <StickyFoot>
        <div className="mr-auto min-w-[12em] flex-1 phone:w-full phone:flex-none">
          <RunProgress
            runner={runner}
            ids={chosen}
            verb={CONFIRM_MANY.verb}
            unit={CONFIRM_MANY.unit}
          />
          {hasRun ? null : <p className="text-sm text-ink-3">{CONFIRM_MANY.before}</p>}
        </div>
        {runner.isRunning ? (
          <Button onClick={runner.stop} pending={runner.isStopping}>
            {BULK.stop}
          </Button>
        ) : (
          <>
            <SoftLink href="/court/roster" className={buttonClasses()}>
              {CONFIRM_MANY.back}
            </SoftLink>
            {hasRun && due.length === 0 ? null : (
              <Button variant="primary" disabled={due.length === 0} onClick={() => void confirm()}>
                {due.length === 0
                  ? CONFIRM_MANY.none
                  : (hasRun ? CONFIRM_MANY.again : CONFIRM_MANY.confirm)(due.length)}
              </Button>
            )}
          </>
        )}
      </StickyFoot>
    </div>
  )
}
