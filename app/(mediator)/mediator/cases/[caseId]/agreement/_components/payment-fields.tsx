'use client'

import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { MAX_PARTS, PAYMENT_MANNERS } from '@/lib/domain/agreement/draft'
import { paymentManner } from '@/lib/labels/zh-CN/agreement-terms'
import { DRAW_UP } from '@/lib/labels/zh-CN/mediator-acts/agreement'
import { CHANGE, fieldName } from './agreement-fields'
import { CheckedField, FindingLines } from './checked-field'
import type { TermCardProps } from './term-card'

const MANNERS = PAYMENT_MANNERS.map((value) => ({ value, label: paymentManner[value] }))

/** Amount with its capitals, instalments, manner and account. */
export function PaymentFields({ item, place, stored, capitals }: TermCardProps) {
  const { kind, key } = item
  return (
    <>
      <CheckedField
        name={fieldName(key, 'amount')}
        label={DRAW_UP.amount[kind === 'instalments' ? 'instalments' : 'payment']}
        help={capitals ? `${DRAW_UP.capitals}　${capitals}` : undefined}
        term={place}
        field="amount"
        required
      >
        <Input
          inputMode="decimal"
          maxLength={24}
          defaultValue={stored?.amount}
          className="text-right"
        />
      </CheckedField>
      {kind === 'instalments' ? <Parts item={item} place={place} stored={stored} /> : null}
      <CheckedField
        name={fieldName(key, 'manner')}
        label={DRAW_UP.manner}
        term={place}
        field="manner"
        required
      >
        <Select options={MANNERS} defaultValue={stored?.manner} />
      </CheckedField>
      <div className="grid grid-cols-2 gap-3">
        {(['holder', 'bank', 'lastFour'] as const).map((field) => (
          <CheckedField
            key={field}
            name={fieldName(key, field)}
            label={DRAW_UP[field]}
            term={place}
            field={field}
            optional
          >
            <Input
              maxLength={field === 'lastFour' ? 4 : 60}
              inputMode={field === 'lastFour' ? 'numeric' : undefined}
              defaultValue={stored?.[field]}
            />
          </CheckedField>
        ))}
      </div>
    </>
  )
}

function Parts({
  item: { key, parts },
  place,
  stored,
}: Pick<TermCardProps, 'item' | 'place' | 'stored'>) {
  return (
    <div className="flex flex-col gap-2">
      {Array.from({ length: parts }, (_none, part) => (
        <div key={part} className="grid grid-cols-2 gap-3">
          {(['on', 'amount'] as const).map((field) => (
            <CheckedField
              key={field}
              name={fieldName(key, `parts.${part}.${field}`)}
              label={field === 'on' ? DRAW_UP.partOn(part + 1) : DRAW_UP.partAmount(part + 1)}
              term={place}
              field={`parts.${part}.${field}`}
              required
            >
              {field === 'on' ? (
                <PhoneDayInput defaultValue={stored?.parts[part]?.on} />
              ) : (
                <Input
                  inputMode="decimal"
                  maxLength={24}
                  defaultValue={stored?.parts[part]?.amount}
                  className="text-right"
                />
              )}
            </CheckedField>
          ))}
        </div>
      ))}
      <FindingLines term={place} field="parts" isWhole />
      <div className="flex gap-2">
        {parts < MAX_PARTS ? (
          <Button type="submit" name={CHANGE} value={`part.${key}`} className="min-h-11 flex-1">
            {DRAW_UP.morePart}
          </Button>
        ) : null}
        {parts > 2 ? (
          <Button type="submit" name={CHANGE} value={`unpart.${key}`} className="min-h-11 flex-1">
            {DRAW_UP.fewerPart}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
