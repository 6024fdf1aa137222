'use client'

import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import type { CorrectionItem } from '@/lib/domain/confirmation/correction-items'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import type { PostponementView } from '@/lib/queries/confirmation/present-review'
import { postponeOrderAction, requestSupplementAction } from '../actions'
import { answerExtensionAction, requestExtensionAction } from '../judge/actions'
import { Decision, ReasonField } from './decision'
import { ItemsFields } from './items-fields'

/** 要求补充材料. */
export function SupplementForm({
  id,
  proposed,
  tomorrow,
}: {
  id: string
  proposed: readonly CorrectionItem[]
  tomorrow: string
}) {
  const words = CONFIRMATION_REVIEW.supplement
  return (
    <Decision id={id} words={words} action={requestSupplementAction}>
      <ItemsFields
        label={CONFIRMATION_DESK.correct.points}
        dueLabel={words.dueOn}
        proposed={proposed}
        tomorrow={tomorrow}
      />
    </Decision>
  )
}

/** 顺延补正、补充的期限: at the request of a party, or by the court itself. */
export function PostponeForm({
  id,
  revision,
  view: { until, earliest, requested },
}: {
  id: string
  revision: number
  view: PostponementView
}) {
  const { help, ...words } = CONFIRMATION_REVIEW.postpone
  return (
    <Decision
      id={id}
      words={{ ...words, help: help(until) }}
      action={postponeOrderAction}
      isOpen={requested !== null}
    >
      <input type="hidden" name="seen" value={revision} />
      {requested ? (
        <>
          <div>
            <p className="font-semibold">{requested.words}</p>
            <p className="break-words whitespace-pre-line">{requested.reason}</p>
          </div>
          <FormField name="answer" label={words.answer} group required>
            <div className="flex flex-col">
              <Radio value="postpone" label={words.yes} />
              <Radio value="refuse" label={words.no} />
            </div>
          </FormField>
        </>
      ) : (
        <input type="hidden" name="answer" value="postpone" />
      )}
      <FormField name="dueOn" label={words.dueOn} help={requested ? words.dueOnHelp : undefined}>
        <DayInput min={earliest} defaultValue={requested?.dueOn} />
      </FormField>
      <ReasonField label={words.reason} />
    </Decision>
  )
}

/** 提请延长审查期限; `most`: days that the president may add, null where the article leaves it open. */
export function ExtensionForm({ id, most }: { id: string; most: number | null }) {
  const { help, ...words } = CONFIRMATION_REVIEW.extension
  return (
    <Decision id={id} words={{ ...words, help: help(most) }} action={requestExtensionAction}>
      <FormField name="extraDays" label={words.days} required>
        <Input inputMode="numeric" maxLength={3} autoComplete="off" />
      </FormField>
      <ReasonField label={words.reason} />
    </Decision>
  )
}

/** 批准延长审查期限: for a judge other than the one who requested it. */
export function ApproveForm({ id, days }: { id: string; days: number }) {
  const { title, ...words } = CONFIRMATION_REVIEW.approve
  return (
    <Decision
      id={id}
      words={{ ...words, title: title(days) }}
      action={answerExtensionAction}
      isOpen
    >
      <FormField name="answer" label={words.answer} group required>
        <div className="flex flex-col">
          <Radio value="approve" label={words.yes} />
          <Radio value="refuse" label={words.no} />
        </div>
      </FormField>
      <ReasonField label={words.reason} help={words.reasonHelp} />
    </Decision>
  )
}
