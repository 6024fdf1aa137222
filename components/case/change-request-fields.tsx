'use client'

import type { ReactNode } from 'react'
import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CHANGE_GROUNDS } from '@/lib/domain/case/change-requests'
import { changeGround } from '@/lib/labels/zh-CN/act-choice'
import { CHANGE } from '@/lib/labels/zh-CN/change'
import type { ChangeFormView } from '@/lib/queries/case/change-form-view'

/**
 * Which party applies for another mediator, why, and on which day; as the mediator or the
 * institution received it.
 */
export function ChangeRequestFields({
  form: { parties, mayRefuseToChoose },
  children,
}: {
  form: Pick<ChangeFormView, 'parties' | 'mayRefuseToChoose'>
  /** The control of the day: our own picker on desks, the phone's on the mediator's pages. */
  children: ReactNode
}) {
  return (
    <>
      <FormField name="partyId" label={CHANGE.party} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {parties.map(({ id, name, role }) => (
            <RadioCard
              key={id}
              value={id}
              title={name}
              aside={<span className="text-sm text-ink-3">{role}</span>}
            />
          ))}
        </div>
      </FormField>
      <FormField name="ground" label={CHANGE.ground} group required>
        <div className="grid gap-2">
          {CHANGE_GROUNDS.map((ground) => (
            <RadioCard key={ground} value={ground} title={changeGround[ground]} />
          ))}
        </div>
      </FormField>
      <FormField name="statement" label={CHANGE.statement} help={CHANGE.statementHelp} required>
        <Textarea maxCharacters={1000} rows={4} />
      </FormField>
      <FormField name="on" label={CHANGE.on} required>
        {children}
      </FormField>
      {mayRefuseToChoose ? (
        <FormField name="refusesToChoose" label={CHANGE.after} group optional>
          <Checkbox value="yes" label={CHANGE.refusesToChoose} help={CHANGE.refusesHelp} />
        </FormField>
      ) : null}
    </>
  )
}
