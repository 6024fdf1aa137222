'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import {
  BODY_MOST,
  IMPORTANCES,
  type AnnouncementTexts,
  type Audience,
} from '@/lib/domain/announcement/announcement'
import {
  ANNOUNCEMENT,
  announcementAudience,
  announcementImportance,
} from '@/lib/labels/zh-CN/announcement'

const { fields } = ANNOUNCEMENT

export interface AnnouncementFormProps {
  action: FormAction
  /** The kinds of users that the author can address. */
  offered: readonly Audience[]
  /** First day of a new one. */
  today?: string
  /** Of a draft that is edited. */
  draft?: { readonly id: string; readonly version: number; readonly texts: AnnouncementTexts }
  backHref: string
}

/** 公告草稿: title, plain text, to whom, and on which days it is shown. */
export function AnnouncementForm({
  action,
  offered,
  today,
  draft,
  backHref,
}: AnnouncementFormProps) {
  const texts = draft?.texts
  return (
    <ActionForm
      action={action}
      aria-label={draft ? ANNOUNCEMENT.editTitle : ANNOUNCEMENT.addTitle}
      draft={{ key: draft ? `announcement:${draft.id}` : 'announcement' }}
      keepOnDone
    >
      {draft ? (
        <>
          <input type="hidden" name="announcementId" value={draft.id} />
          <input type="hidden" name="version" value={draft.version} />
        </>
      ) : null}
      <FormField name="title" label={fields.title} help={fields.titleHelp} required>
        <Input defaultValue={texts?.title} maxLength={200} autoComplete="off" />
      </FormField>
      <FormField name="body" label={fields.body} help={fields.bodyHelp} required>
        <Textarea rows={8} maxCharacters={BODY_MOST} defaultValue={texts?.body} />
      </FormField>
      <FormField name="audiences" label={fields.audiences} group required>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {offered.map((audience) => (
            <Checkbox
              key={audience}
              value={audience}
              label={announcementAudience[audience]}
              help={ANNOUNCEMENT.audienceHelp[audience]}
              defaultChecked={texts?.audiences.includes(audience)}
            />
          ))}
        </div>
      </FormField>
      <FormField name="importance" label={fields.importance} group required>
        <div className="flex flex-wrap gap-x-6">
          {IMPORTANCES.map((importance) => (
            <Radio
              key={importance}
              value={importance}
              label={announcementImportance[importance]}
              defaultChecked={(texts?.importance ?? 'normal') === importance}
            />
          ))}
        </div>
      </FormField>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <FormField name="from" label={fields.from} help={fields.fromHelp} required>
          <DayInput defaultValue={texts?.from ?? today} />
        </FormField>
        <FormField name="until" label={fields.until} help={fields.untilHelp}>
          <DayInput defaultValue={texts?.until ?? undefined} />
        </FormField>
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
        <SubmitButton>{ANNOUNCEMENT.save}</SubmitButton>
        <SoftLink href={backHref} className={buttonClasses()}>
          {ANNOUNCEMENT.cancel}
        </SoftLink>
      </div>
    </ActionForm>
  )
}
