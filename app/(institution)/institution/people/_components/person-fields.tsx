'use client'

import type { ReactNode } from 'react'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CASELOAD_CAP, SEXES, type MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import { PERSON_FORM } from '@/lib/labels/zh-CN/person'
import { MEDIATOR_FIELD, sexWord } from '@/lib/labels/zh-CN/person-field'
import type { TypeOption } from '@/lib/queries/dictionary/type-options'

/** A group of fields under its own heading. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-t border-line-2 pt-4 first-of-type:border-t-0 first-of-type:pt-0 sm:grid-cols-2 sm:gap-x-8">
      <h2 className="col-span-full text-md">{title}</h2>
      {children}
    </section>
  )
}

const WIDE = 'col-span-full'

/** The fields that a new mediator and an edited one have in common. */
export function PersonFields({
  profile,
  types,
  ceiling,
}: {
  profile?: MediatorProfile
  /** What may be chosen as a specialty. */
  types: readonly TypeOption[]
  /** The installation's, of caps. */
  ceiling: number
}) {
  const own = profile?.caseloadCap
  return (
    <>
      <FieldGroup title={PERSON_FORM.work}>
        <FormField
          name="specialties"
          label={MEDIATOR_FIELD.specialties}
          help={PERSON_FORM.specialtiesHelp}
          group
          required
          className={WIDE}
        >
          <div className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
            {types.map(({ value, label }) => (
              <Checkbox
                key={value}
                value={value}
                label={label}
                defaultChecked={profile?.specialties.includes(value)}
              />
            ))}
          </div>
        </FormField>
        <FormField
          name="caseloadCap"
          label={MEDIATOR_FIELD.caseloadCap}
          help={
            own !== undefined && own > ceiling
              ? `${PERSON_FORM.capHelp(ceiling)}${PERSON_FORM.capOver(ceiling)}`
              : PERSON_FORM.capHelp(ceiling)
          }
          required
        >
          <div className="max-w-[9rem]">
            <Input
              type="number"
              inputMode="numeric"
              min={CASELOAD_CAP.least}
              max={Math.max(ceiling, own ?? 0)}
              step={1}
              suffix={PERSON_FORM.cap}
              defaultValue={own ?? Math.min(10, ceiling)}
            />
          </div>
        </FormField>
      </FieldGroup>
      <FieldGroup title={PERSON_FORM.roster}>
        <p className={`${WIDE} text-sm text-ink-3`}>{PERSON_FORM.rosterHelp}</p>
        <FormField
          name="certificateNo"
          label={MEDIATOR_FIELD.certificateNo}
          help={PERSON_FORM.certificateHelp}
          optional
          className={WIDE}
        >
          <Input
            defaultValue={profile?.certificateNo ?? ''}
            maxLength={60}
            className="sm:max-w-[24rem]"
          />
        </FormField>
        <Day name="certificateOn" value={profile?.certificateOn} />
        <Day name="certificateEndsOn" value={profile?.certificateEndsOn} />
      </FieldGroup>
      <FieldGroup title={PERSON_FORM.about}>
        <FormField name="sex" label={MEDIATOR_FIELD.sex} group optional>
          <div className="flex flex-wrap gap-x-6">
            <Radio value="" label={PERSON_FORM.anySex} defaultChecked={!profile?.sex} />
            {SEXES.map((sex) => (
              <Radio
                key={sex}
                value={sex}
                label={sexWord[sex]}
                defaultChecked={profile?.sex === sex}
              />
            ))}
          </div>
        </FormField>
        <FormField name="title" label={MEDIATOR_FIELD.title} help={PERSON_FORM.titleHelp} optional>
          <Input defaultValue={profile?.title ?? ''} maxLength={60} />
        </FormField>
        <FormField
          name="introduction"
          label={MEDIATOR_FIELD.introduction}
          help={PERSON_FORM.introductionHelp}
          optional
          className={WIDE}
        >
          <Textarea rows={4} maxCharacters={500} defaultValue={profile?.introduction ?? ''} />
        </FormField>
      </FieldGroup>
    </>
  )
}

type DayName = 'certificateOn' | 'certificateEndsOn'

function Day({ name, value }: { name: DayName; value?: string | null }) {
  return (
    <FormField name={name} label={MEDIATOR_FIELD[name]} optional>
      <DayInput
        min="1950-01-01"
        max="2100-12-31"
        defaultValue={value ?? ''}
        className="max-w-[14rem]"
      />
    </FormField>
  )
}
