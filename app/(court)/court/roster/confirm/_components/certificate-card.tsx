'use client'

import { useState, type FormEvent, type RefObject } from 'react'
import { DayInput } from '@/components/forms/day-input'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { certificateSeries } from '@/lib/domain/roster/certificate-series'
import { ROSTER_ENTRY } from '@/lib/labels/zh-CN/roster'
import { CONFIRM_MANY } from '@/lib/labels/zh-CN/roster-confirm'

export interface CertificateCardProps {
  /** Its fields validFrom and validUntil hold for all entries. */
  formRef: RefObject<HTMLFormElement | null>
  today: string
  /** How many entries are chosen. */
  count: number
  isLocked: boolean
  /** A number for each chosen entry, in their order. */
  onFill: (series: readonly string[]) => void
}

/** What the certificates have in common: their days, and the number from which they count on. */
export function CertificateCard({ formRef, today, count, isLocked, onFill }: CertificateCardProps) {
  const [mistake, setMistake] = useState<string | null>(null)

  function fill(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const first = String(new FormData(event.currentTarget).get('first'))
    const series = certificateSeries(first, count)
    setMistake(series ? null : CONFIRM_MANY.noDigits)
    if (series) onFill(series)
  }

  return (
    <Card title={CONFIRM_MANY.certificates}>
      <form
        ref={formRef}
        onSubmit={fill}
        noValidate
        className="grid gap-4 sm:grid-cols-2 sm:items-end lg:grid-cols-4"
      >
        <Field name="validFrom" label={ROSTER_ENTRY.validFrom} required>
          <DayInput defaultValue={today} />
        </Field>
        <Field
          name="validUntil"
          label={ROSTER_ENTRY.validUntil}
          help={ROSTER_ENTRY.validHelp}
          required
        >
          <DayInput min={today} />
        </Field>
        <Field
          name="first"
          label={CONFIRM_MANY.first}
          help={CONFIRM_MANY.firstHelp}
          error={mistake ?? undefined}
          className="lg:col-span-2"
        >
          <Input maxLength={60} autoComplete="off" />
        </Field>
        <div className="sm:col-span-2 lg:col-span-4">
          <Button type="submit" disabled={count === 0 || isLocked}>
            {CONFIRM_MANY.fill}
          </Button>
        </div>
      </form>
    </Card>
  )
}
