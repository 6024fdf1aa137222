'use client'

import { useState, type FormEvent, type ReactNode } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import type { DictionaryKey } from '@/lib/domain/dictionary/catalogue'
import { MAX_DICTIONARY_BYTES } from '@/lib/domain/import/dictionary-columns'
import { DICTIONARY_IMPORT } from '@/lib/labels/zh-CN/dictionary-import'
import type { DictionaryPlanView } from '@/lib/queries/system/plan-dictionary-import'
import { PlanCard } from './plan-card'
import { sendList } from './send-list'

/** Where a list is chosen; below it what it would do, and the only button that writes it. */
export function ListForm({
  dictionary,
  action,
  template,
}: {
  dictionary: DictionaryKey
  action: FormAction
  /** Where the list comes from that is to be filled in. */
  template: ReactNode
}) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [plan, setPlan] = useState<{ view: DictionaryPlanView; no: number } | null>(null)

  async function check(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    const fields = new FormData(event.currentTarget)
    const file = fields.get('file')
    const isChosen = file instanceof File && file.size > 0
    setError(null)
    if (!isChosen) return setError(DICTIONARY_IMPORT.noFile)
    if (file.size > MAX_DICTIONARY_BYTES) return setError(DICTIONARY_IMPORT.tooLarge)
    setBusy(true)
    const sent = await sendList(file, {
      dictionary,
      from: String(fields.get('from') ?? ''),
      retire: fields.get('retire') === 'yes' ? 'yes' : '',
    })
    setBusy(false)
    if (sent.ok) setPlan((before) => ({ view: sent.view, no: (before?.no ?? 0) + 1 }))
    else {
      setPlan(null)
      setError(sent.message ?? DICTIONARY_IMPORT.failed)
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <Card title={DICTIONARY_IMPORT.fileCard} className="print:hidden">
        <form onSubmit={check} className="flex max-w-[44rem] flex-col gap-4" noValidate>
          {error ? <Notice tone="danger">{error}</Notice> : null}
          {template}
          <Field
            label={DICTIONARY_IMPORT.file}
            name="file"
            help={DICTIONARY_IMPORT.fileHelp}
            required
          >
            <FileInput required accept=".xlsx,.csv" />
          </Field>
          <Field
            label={DICTIONARY_IMPORT.from}
            name="from"
            help={DICTIONARY_IMPORT.fromHelp}
            error={plan?.view.mistakes.from}
            optional
          >
            <DayInput />
          </Field>
          <Field
            label={DICTIONARY_IMPORT.absent}
            name="retire"
            help={DICTIONARY_IMPORT.absentHelp}
            group
          >
            <Checkbox value="yes" label={DICTIONARY_IMPORT.retireAbsent} />
          </Field>
          <div>
            <Button
              type="submit"
              variant={plan?.view.payload ? 'default' : 'primary'}
              pending={isBusy}
            >
              {isBusy ? DICTIONARY_IMPORT.checking : DICTIONARY_IMPORT.check}
            </Button>
          </div>
        </form>
      </Card>
      {plan ? (
        <PlanCard key={plan.no} view={plan.view} dictionary={dictionary} action={action} />
      ) : null}
    </div>
  )
}
