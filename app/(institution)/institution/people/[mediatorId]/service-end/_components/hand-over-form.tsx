'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ClockChip } from '@/components/case/clock-chip'
import { StatusBadge } from '@/components/case/status-badge'
import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { callAction } from '@/components/forms/call-action'
import { LINE_LINK } from '@/components/ui/link-classes'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { PERSON } from '@/lib/labels/zh-CN/person'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'
import type { HandOverRow } from '@/lib/queries/institution/get-service-end'
import { caseHref } from '../../../../_components/case-address'
import { RowResultLine } from '@/components/bulk/row-result-line'
import { RunProgress } from '@/components/bulk/run-progress'
import { useRowRunner } from '@/components/bulk/row-runner'
import { handOverRowAction } from '../actions'

/** Characters of a reason, as its rule counts them (ReasonText). */
const isTooShort = (text: string) => Array.from(text.trim()).length < 5

/**
 * The cases they carry: those chosen are taken from them one after the other, by 更换调解员, each with
 * its own answer. Under review of a disclosure, the decision on that comes first.
 */
export function HandOverForm({
  cases,
  carried,
}: {
  cases: readonly HandOverRow[]
  carried: number
}) {
  const router = useRouter()
  const runner = useRowRunner()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [text, setText] = useState<string>(SERVICE_END.whyDefault)
  const [isChecked, setChecked] = useState(false)
  const offered = cases.filter(({ release }) => release === 'replace')
  const chosen = offered.filter(({ caseId }) => !left.has(caseId)).map(({ caseId }) => caseId)
  const toggle = (caseId: string, isTaken: boolean) =>
    setLeft((before) => {
      const after = new Set(before)
      if (isTaken) after.delete(caseId)
      else after.add(caseId)
      return after
    })

  async function handOver(): Promise<void> {
    setChecked(true)
    if (isTooShort(text)) return
    await runner.run(chosen, (caseId) =>
      callAction(handOverRowAction, { caseId, reason: 'left', text }),
    )
    router.refresh()
  }

  return (
    <Card flush title={SERVICE_END.carried(carried)}>
      {carried > cases.length ? (
        <p className="px-4 pt-3 text-ink-2">{SERVICE_END.shown(cases.length, carried)}</p>
      ) : null}
      <ul aria-label={SERVICE_END.carried(carried)}>
        {cases.map((row) => (
          <li
            key={row.caseId}
            className="flex items-start gap-2 border-b border-line-2 px-4 py-3 last:border-b-0"
          >
            <Checkbox
              aria-label={SERVICE_END.take(row.caseNo)}
              className="mt-[0.2em] phone:-ml-3 phone:-mr-2 phone:-mt-2.5"
              checked={row.release === 'replace' && !left.has(row.caseId)}
              disabled={row.release !== 'replace' || runner.isRunning}
              onChange={(event) => toggle(row.caseId, event.target.checked)}
            />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
                <SoftLink href={caseHref(row.caseId, 'people')} className={LINE_LINK}>
                  {row.caseNo}
                </SoftLink>
                <StatusBadge status={row.status} />
                {row.clock ? <ClockChip clock={row.clock} /> : null}
              </p>
              <p className="text-sm text-ink-2">
                {row.disputeType} {PERSON.against(...row.parties)}
              </p>
              {row.nextMeeting ? (
                <p className="text-sm text-ink-2">
                  {SERVICE_END.nextMeeting} {row.nextMeeting}
                </p>
              ) : null}
              {row.release === 'disclosure' ? (
                <SoftLink
                  href={caseHref(row.caseId, 'people', 'disclosure')}
                  className={buttonClasses('default', 'sm')}
                >
                  {CASE_ACTS.disclosure}
                </SoftLink>
              ) : null}
              {runner.results.has(row.caseId) ? (
                <RowResultLine result={runner.results.get(row.caseId)} />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-col gap-3 border-t border-line-2 px-4 py-3.5">
        <Field
          name="text"
          label={SERVICE_END.why}
          help={SERVICE_END.whyHelp}
          error={isChecked && isTooShort(text) ? SERVICE_END.tooShort : undefined}
        >
          <Textarea
            rows={2}
            maxCharacters={1000}
            value={text}
            disabled={runner.isRunning}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <RunProgress runner={runner} ids={chosen} verb={SERVICE_END.verb} />
        <div className="flex flex-wrap gap-2">
          {runner.isRunning ? (
            <Button onClick={runner.stop} pending={runner.isStopping}>
              {BULK.stop}
            </Button>
          ) : (
            <Button variant="primary" disabled={chosen.length === 0} onClick={handOver}>
              {chosen.length === 0 ? SERVICE_END.none : SERVICE_END.handOver(chosen.length)}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
