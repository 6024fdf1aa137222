'use client'

import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { useAskBeforeLeaving } from '@/components/forms/ask-before-leaving'
import { callAction } from '@/components/forms/call-action'
import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { StickyFoot } from '@/components/ui/sticky-foot'
import type { Handover } from '@/lib/domain/activation/activation-link'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import type { AwaitingRow } from '@/lib/queries/institution/find-awaiting'
import { RunProgress } from '@/components/bulk/run-progress'
import { useRowRunner } from '@/components/bulk/row-runner'
import { resetRowAction } from '../actions'
import { ChooseHandover } from './choose-handover'
import { ChoosePeople } from './choose-people'
import { SlipList, type Slip } from './slip-list'

export interface PasswordsFormProps {
  rows: readonly AwaitingRow[]
  /** How many wait in all; the list may hold fewer. */
  total: number
  /** All people of one import are preselected: no one has seen a password of theirs yet. */
  isOneImport: boolean
  /** Its name, for the slips. */
  institution: string
  /** Whether an SMS can leave. */
  canSend: boolean
  /** Shown when no one waits. */
  children: ReactNode
}

/**
 * Selects people and resets their initial passwords, or sends them links, one after the other, each
 * an act with its own answer. The passwords exist in this component's state only.
 */
export function PasswordsForm({
  rows,
  total,
  isOneImport,
  institution,
  canSend,
  children,
}: PasswordsFormProps) {
  const router = useRouter()
  const runner = useRowRunner()
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    isOneImport ? rows.map(({ mediatorId }) => mediatorId) : [],
  )
  const [handover, setHandover] = useState<Handover>(canSend ? 'link' : 'slip')
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const hasSlips = slips.length > 0

  // Leaving now loses passwords that cannot be shown again.
  useAskBeforeLeaving(() => hasSlips, PASSWORDS.leave)

  const hasSent = runner.progress.total > 0 && handover === 'link'
  if (rows.length === 0 && !hasSlips && !hasSent) return children
  // A person with a new password is listed among the slips.
  const left = rows.filter(({ mediatorId }) => runner.results.get(mediatorId)?.state !== 'done')
  const due = left.filter(({ mediatorId }) => chosen.includes(mediatorId))
  const hasRun = runner.progress.total > 0
  const words = handover === 'link' ? PASSWORDS.byLink : PASSWORDS

  function generate(): void {
    const versions = new Map(due.map(({ mediatorId, version }) => [mediatorId, String(version)]))
    void runner.run([...versions.keys()], async (mediatorId) => {
      const state = await callAction(resetRowAction, {
        mediatorId,
        version: versions.get(mediatorId)!,
        handover,
      })
      if (state.status === 'done' && state.value?.password) {
        const { name = '', phone = '', password, validUntil = '' } = state.value
        setSlips((before) => [...before, { mediatorId, name, phone, password, validUntil }])
      }
      return state
    })
  }

  function close(): void {
    setSlips([])
    router.push('/institution/people')
    router.refresh()
  }

  return (
    <div className="flex flex-col gap-4">
      {hasSlips ? <SlipList slips={slips} institution={institution} /> : null}
      {canSend && !hasRun ? <ChooseHandover chosen={handover} onChange={setHandover} /> : null}
      {left.length > 0 ? (
        <Card
          flush
          title={PASSWORDS.people(total - (rows.length - left.length))}
          className="print:hidden"
          aside={
            total > rows.length ? (
              <span className="text-sm">{PASSWORDS.more(rows.length, total)}</span>
            ) : null
          }
        >
          <ChoosePeople
            rows={left}
            chosen={chosen}
            results={runner.results}
            isLocked={runner.isRunning}
            onChange={setChosen}
          />
        </Card>
      ) : null}
      <StickyFoot className="print:hidden">
        <div className="mr-auto min-w-[12em] flex-1 phone:w-full phone:flex-none">
          <RunProgress runner={runner} ids={chosen} verb={words.verb} unit={PASSWORDS.unit} />
          {hasRun ? null : <p className="text-sm text-ink-3">{words.before}</p>}
        </div>
        {runner.isRunning ? (
          <Button onClick={runner.stop} pending={runner.isStopping}>
            {BULK.stop}
          </Button>
        ) : (
          <>
            {hasSlips ? (
              <Button onClick={close}>{PASSWORDS.close}</Button>
            ) : (
              <SoftLink href="/institution/people" className={buttonClasses()}>
                {PASSWORDS.toPeople}
              </SoftLink>
            )}
            {hasRun && due.length === 0 ? null : (
              <Button variant="primary" disabled={due.length === 0} onClick={generate}>
                {due.length === 0
                  ? PASSWORDS.none
                  : (hasRun ? words.again : words.confirm)(due.length)}
              </Button>
            )}
          </>
        )}
      </StickyFoot>
    </div>
  )
}
