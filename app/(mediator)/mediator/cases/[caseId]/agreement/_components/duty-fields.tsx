'use client'

import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { isPayment, WHOLE_SIDES } from '@/lib/domain/agreement/draft'
import type { AgreementParty } from '@/lib/domain/agreement/people'
import { wholeSide } from '@/lib/labels/zh-CN/agreement-terms'
import { DRAW_UP } from '@/lib/labels/zh-CN/mediator-acts/agreement'
import { fieldName } from './agreement-fields'
import { CheckedField } from './checked-field'
import type { TermCardProps } from './term-card'

/** The parties, and a whole side where it has several. */
function optionsOf(parties: readonly AgreementParty[]) {
  const sides = WHOLE_SIDES.filter(
    (side) => parties.filter((each) => each.side === side).length > 1,
  )
  return [
    ...parties.map(({ id, name }) => ({ value: id, label: name })),
    ...sides.map((side) => ({ value: side, label: wholeSide[side] })),
  ]
}

/** Who owes the duty, and to whom. */
export function PeopleFields({ item, place, parties, stored }: TermCardProps) {
  const kind = isPayment(item) ? 'payment' : 'act'
  const options = optionsOf(parties)
  return (
    <div className="grid grid-cols-2 gap-3">
      <CheckedField
        name={fieldName(item.key, 'obliged')}
        label={DRAW_UP.obliged[kind]}
        term={place}
        field="obliged"
        required
      >
        <Select options={options} defaultValue={stored?.obliged} />
      </CheckedField>
      <CheckedField
        name={fieldName(item.key, 'entitled')}
        label={DRAW_UP.entitled[kind]}
        term={place}
        field="entitled"
        required={kind === 'payment'}
      >
        <Select options={options} defaultValue={stored?.entitled} />
      </CheckedField>
    </div>
  )
}

/** When the duty falls due: a day, a condition, or both. Instalments have days of their own. */
export function TimeFields({
  item: { kind, key },
  place,
  stored,
}: Pick<TermCardProps, 'item' | 'place' | 'stored'>) {
  if (kind === 'instalments') return null
  return (
    <>
      <CheckedField name={fieldName(key, 'on')} label={DRAW_UP.on} term={place} field="on">
        <PhoneDayInput defaultValue={stored?.on} />
      </CheckedField>
      <CheckedField
        name={fieldName(key, 'condition')}
        label={DRAW_UP.condition}
        help={DRAW_UP.conditionHelp}
        term={place}
        field="condition"
        optional
      >
        <Input maxLength={200} defaultValue={stored?.condition} />
      </CheckedField>
    </>
  )
}
