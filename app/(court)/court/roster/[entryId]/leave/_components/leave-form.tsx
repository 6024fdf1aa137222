'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { INSTITUTION_REMOVAL_GROUNDS } from '@/lib/domain/roster/roster-moves'
import { ROSTER_ENTRY, rosterGrounds } from '@/lib/labels/zh-CN/roster'
import { ROSTER_LEAVE } from '@/lib/labels/zh-CN/roster-leave'
import type { LeavingEntryView } from '@/lib/queries/roster/get-leaving-entry'
import { rosterEntryHref } from '../../roster-entry-href'
import { leaveRosterAction } from '../../actions'

/** 办理: on which ground, and why. Offered once no referral waits for the institution's answer. */
export function LeaveForm({
  id,
  revision,
  name,
}: Pick<LeavingEntryView, 'id' | 'revision' | 'name'>) {
  return (
    <ActionForm
      action={leaveRosterAction}
      aria-label={ROSTER_LEAVE.titleOf(name)}
      draft={{ key: `leave-roster:${id}` }}
    >
      <input type="hidden" name="entryId" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <RadioField
        name="ground"
        label={ROSTER_ENTRY.ground}
        choices={INSTITUTION_REMOVAL_GROUNDS.map((value) => ({
          value,
          label: rosterGrounds.remove[value],
        }))}
      />
      <FormField name="words" label={ROSTER_ENTRY.words} help={ROSTER_LEAVE.wordsHelp} required>
        <Textarea rows={3} maxCharacters={1000} />
      </FormField>
      <p>{ROSTER_LEAVE.effects(name)}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="danger">{ROSTER_LEAVE.submit}</SubmitButton>
        <SoftLink href={rosterEntryHref(id)} className={buttonClasses()}>
          {ROSTER_LEAVE.back}
        </SoftLink>
      </div>
    </ActionForm>
  )
}
