'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { RowResultLine } from '@/components/bulk/row-result-line'
import { RunProgress } from '@/components/bulk/run-progress'
import { useRowRunner } from '@/components/bulk/row-runner'
import { callAction } from '@/components/forms/call-action'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { SERVICE_ENDS, type ServiceEnd } from '@/lib/domain/ending/service-end'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { LEAVE_TOGETHER as WORDS } from '@/lib/labels/zh-CN/leave-together'
import { SERVICE_END, serviceEnd } from '@/lib/labels/zh-CN/service-end'
import type { OwnEndingView } from '@/lib/queries/institution/get-own-ending'
import { endServiceRowAction } from '../actions'

/** Characters of a reason, as its rule counts them (ReasonText). */
const isTooShort = (text: string) => Array.from(text.trim()).length < 5

/**
 * 调出、离职 of those for whom no case waits, one after the other, each with its own answer. Named once
 * more before it begins.
 */
export function LeaveForm({ mediators, today }: Pick<OwnEndingView, 'mediators' | 'today'>) {
  const router = useRouter()
  const runner = useRowRunner()
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const [lastRun, setLastRun] = useState<readonly string[]>([])
  const [as, setAs] = useState<ServiceEnd>('left')
  const [reason, setReason] = useState<string>(WORDS.reasonDefault)
  const chosen = mediators.filter(({ id, openCases }) => openCases === 0 && !skipped.has(id))
  const toggle = (id: string, isTaken: boolean) =>
    setSkipped((before) => {
      const after = new Set(before)
      if (isTaken) after.delete(id)
      else after.add(id)
      return after
    })

  async function endServices(): Promise<void> {
    const ids = chosen.map(({ id }) => id)
    setLastRun(ids)
    await runner.run(ids, (mediatorId) =>
      callAction(endServiceRowAction, { mediatorId, as, on: today, reason }),
    )
    router.refresh()
  }

  return (
    <Card flush title={WORDS.title}>
      <p className="px-4 pt-3 text-ink-2">{WORDS.text}</p>
      <ul aria-label={WORDS.list}>
        {mediators.map(({ id, name, openCases }) => (
          <li
            key={id}
            className="flex items-start gap-2 border-b border-line-2 px-4 py-3 last:border-b-0 phone:py-1"
          >
            <Checkbox
              aria-label={WORDS.take(name)}
              className="mt-[0.2em] phone:-mr-2 phone:-ml-3 phone:mt-0"
              checked={openCases === 0 && !skipped.has(id)}
              disabled={openCases > 0 || runner.isRunning}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <div className="min-w-0 flex-1">
              <SoftLink
                href={`/institution/people/${id}/service-end`}
                className="text-court phone:inline-flex phone:min-h-11 phone:items-center"
              >
                {name}
              </SoftLink>
              {openCases > 0 ? <p className="text-sm text-ink-2">{WORDS.open(openCases)}</p> : null}
              {runner.results.has(id) ? <RowResultLine result={runner.results.get(id)} /> : null}
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-col gap-3 border-t border-line-2 px-4 py-3.5">
        <Field name="as" label={SERVICE_END.as} help={SERVICE_END.asHelp[as]}>
          <Select
            placeholder={null}
            value={as}
            disabled={runner.isRunning}
            options={SERVICE_ENDS.map((value) => ({ value, label: serviceEnd[value] }))}
            onChange={({ target: { value } }) =>
              setAs(SERVICE_ENDS.find((each) => each === value) ?? 'left')
            }
          />
        </Field>
        <Field
          name="reason"
          label={SERVICE_END.reason}
          help={SERVICE_END.reasonHelp}
          error={isTooShort(reason) ? SERVICE_END.tooShort : undefined}
        >
          <Textarea
            rows={2}
            maxCharacters={1000}
            value={reason}
            disabled={runner.isRunning}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <RunProgress runner={runner} ids={lastRun} verb={WORDS.verb} unit={WORDS.unit} />
        <div>
          {runner.isRunning ? (
            <Button onClick={runner.stop} pending={runner.isStopping}>
              {BULK.stop}
            </Button>
          ) : (
            <ConfirmDialog
              trigger={
                <Button variant="danger" disabled={chosen.length === 0 || isTooShort(reason)}>
                  {chosen.length === 0 ? WORDS.none : WORDS.submit(chosen.length)}
                </Button>
              }
              title={WORDS.confirmTitle(chosen.length, serviceEnd[as])}
              confirmLabel={WORDS.confirm}
              onConfirm={() => void endServices()}
            >
              {WORDS.confirmText(chosen.map(({ name }) => name))}
            </ConfirmDialog>
          )}
        </div>
      </div>
    </Card>
  )
}
