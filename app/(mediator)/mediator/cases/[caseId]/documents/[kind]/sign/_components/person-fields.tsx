'use client'

import { FormField } from '@/components/forms/form-field'
import { RadioCard } from '@/components/ui/radio-group'
import { SoftLink } from '@/components/ui/soft-link'
import { SIGN_PAGE } from '@/lib/labels/zh-CN/signature'
import type { SignFormView } from '@/lib/queries/mediator/get-sign-form'

/** What every form of the page sends of the place. */
export function PlaceFields({ caseId, form }: { caseId: string; form: SignFormView }) {
  return (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="documentId" value={form.documentId} />
      <input type="hidden" name="place" value={form.place} />
      <input type="hidden" name="seen" value={form.seen} />
    </>
  )
}

/** Who holds the pen. `checks`: whether today's check of identity counts. */
export function PersonField({
  caseId,
  form: { people },
  checks = false,
}: {
  caseId: string
  form: SignFormView
  checks?: boolean
}) {
  if (people.length === 0) return null
  const [only] = people
  const unchecked = checks && people.some(({ checkedBy, mayNot }) => !checkedBy && !mayNot)
  return (
    <>
      <FormField name="person" label={SIGN_PAGE.who} group required>
        <div className="flex flex-col gap-2">
          {people.map(({ key, name, relation, mayNot, checkedBy }) => (
            <RadioCard
              key={key}
              value={key}
              title={name}
              aside={relation ? <span className="text-sm">{relation}</span> : null}
              defaultChecked={people.length === 1 && key === only?.key}
            >
              {mayNot ??
                (checks ? (checkedBy ? SIGN_PAGE.checked(checkedBy) : SIGN_PAGE.unchecked) : null)}
            </RadioCard>
          ))}
        </div>
      </FormField>
      {unchecked ? (
        <SoftLink
          href={`/mediator/cases/${caseId}/identity`}
          className="inline-flex min-h-11 items-center text-court underline-offset-4 hover:underline"
        >
          {SIGN_PAGE.check}
        </SoftLink>
      ) : null}
    </>
  )
}
