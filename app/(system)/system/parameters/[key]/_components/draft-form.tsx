import Form from 'next/form'
import { DayInput } from '@/components/forms/day-input'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import type { ParameterView } from '@/lib/queries/system/get-parameter'

/** A new value and its day: goes into the address and comes back with what it would do. */
export function DraftForm({ view }: { view: ParameterView }) {
  const { key, court, draft, mistakes, preview, firstDay, courts } = view
  const isRefused = Object.keys(mistakes).length > 0
  return (
    <Card title={PARAMETER.changeTitle}>
      <Form action={`/system/parameters/${key}`} className="flex flex-col gap-4">
        {isRefused ? <Notice tone="danger">{PARAMETER.refused}</Notice> : null}
        {court ? <input type="hidden" name="court" value={court.id} /> : null}
        <Field
          label={PARAMETER.value}
          name="value"
          help={view.bounds}
          error={mistakes.value}
          required
        >
          <Input
            key={draft.value}
            defaultValue={draft.value}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            className="max-w-[8em]"
          />
        </Field>
        <Field
          label={PARAMETER.from}
          name="from"
          help={courts ? PARAMETER.fromTomorrow : PARAMETER.fromToday}
          error={mistakes.from}
          required
        >
          <DayInput key={draft.from} defaultValue={draft.from} min={firstDay} />
        </Field>
        <div>
          <Button type="submit" variant={preview ? 'default' : 'primary'}>
            {PARAMETER.preview}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
