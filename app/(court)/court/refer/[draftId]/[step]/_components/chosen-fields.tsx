'use client'

import { useActionFormStatus } from '@/components/forms/form-state'
import { TypedDay, TypedSelect } from '@/components/forms/typed-fields'
import { WholeDays } from '@/components/ui/whole-days'
import type { DraftContent } from '@/lib/domain/referral/draft-content'
import { CHOSEN_MEDIATOR as WORDS } from '@/lib/labels/zh-CN/chosen-mediator'
import type { ChoiceRoster } from '@/lib/queries/court/get-choice-roster'

/**
 * A mediator whom both sides chose together before: it is passed on with the case (在线调解规则 第10条).
 */
export function ChosenFields({
  chosen,
  roster: { mediators, chooseBy, designateBy, today },
}: {
  chosen: DraftContent['chosen']
  roster: ChoiceRoster
}) {
  const { state } = useActionFormStatus()
  const isWrong =
    state.status === 'refused' &&
    Object.keys(state.fieldErrors).some((name) => name.startsWith('chosen'))
  if (mediators.length === 0) return null
  return (
    <details
      open={chosen !== null || isWrong}
      className="rounded-lg border border-line px-3.5 py-2.5"
    >
      <summary className="flex min-h-11 cursor-pointer items-center">{WORDS.title}</summary>
      <p className="text-ink-2">
        <WholeDays>
          {[
            WORDS.lead,
            chooseBy ? WORDS.chooseBy(chooseBy) : '',
            designateBy ? WORDS.designateBy(designateBy) : '',
          ].join('')}
        </WholeDays>
      </p>
      <div className="py-3">
        <div className="field-pairs">
          <TypedSelect
            name="chosenMediator"
            label={WORDS.mediator}
            value={chosen?.mediatorId ?? null}
            options={mediators}
            placeholder={WORDS.none}
            optional
          />
          <TypedDay name="chosenOn" label={WORDS.on} value={chosen?.on ?? null} max={today} />
        </div>
      </div>
    </details>
  )
}
