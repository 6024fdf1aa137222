import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { NOTICE } from '@/lib/labels/zh-CN/calendar-notice'
import type { NoticePreviewView } from '@/lib/queries/system/get-calendar-preview'
import type { NoticePreview } from '@/lib/queries/system/present-notice'
import type { TouchedView } from '@/lib/queries/system/present-touched'
import { loadCalendarYearAction } from '../actions'

function DayList({ title, days }: { title: string; days: readonly string[] }) {
  return (
    <div>
      <h3 className="text-sm text-ink-3">{title}</h3>
      {days.length === 0 ? (
        <p>{NOTICE.none}</p>
      ) : (
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {days.map((day) => (
            <li key={day}>{day}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Changes({ changes }: { changes: NonNullable<NoticePreview['changes']> }) {
  if (changes.length === 0) return <Notice>{NOTICE.unchanged}</Notice>
  return (
    <Notice tone="warn" title={NOTICE.changes(changes.length)}>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {changes.map(({ day, becomes }) => (
          <li key={day}>{NOTICE.becomes[becomes](day)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Touched({ touched: { count, isAtLeast, cases } }: { touched: TouchedView }) {
  if (count === 0) return <p>{NOTICE.touchedNone}</p>
  return (
    <div>
      <h3 className="text-sm text-ink-3">{NOTICE.touched(count, isAtLeast)}</h3>
      <ul className="divide-y divide-line-2">
        {cases.map(({ caseNo, institution, changes }) => (
          <li key={caseNo} className="py-1.5">
            <span className="mr-3">{caseNo}</span>
            <span className="text-ink-2">{institution}</span>
            {changes.map((change) => (
              <span key={change} className="block text-sm text-ink-2">
                {change}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {count > cases.length ? (
        <p className="text-sm text-ink-3">{NOTICE.touchedMore(count - cases.length)}</p>
      ) : null}
    </div>
  )
}

/** What would be loaded and what that changes; the only button that writes. */
export function PreviewCard({
  draft,
  preview,
}: {
  draft: NoticePreviewView['draft']
  preview: NonNullable<NoticePreviewView['preview']>
}) {
  return (
    <Card title={preview.title}>
      <div className="flex flex-col gap-4">
        <p>{preview.summary}</p>
        {preview.doubts.map((doubt) => (
          <Notice key={doubt} tone="warn">
            {doubt}
          </Notice>
        ))}
        <DayList title={NOTICE.off} days={preview.off} />
        <DayList title={NOTICE.worked} days={preview.worked} />
        <p>{preview.standing}</p>
        {preview.changes ? <Changes changes={preview.changes} /> : null}
        <Touched touched={preview.touched} />
        <ActionForm action={loadCalendarYearAction} aria-label={preview.title}>
          {Object.entries(draft).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {preview.replaces ? (
            <input type="hidden" name="replaces" value={preview.replaces} />
          ) : null}
          {preview.doubts.length > 0 ? (
            <FormField name="isComplete" label={NOTICE.check} group required>
              <Checkbox name="isComplete" value="yes" label={NOTICE.isComplete} />
            </FormField>
          ) : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton>{NOTICE.confirm}</SubmitButton>
            <span className="text-sm text-ink-3">{NOTICE.edit}</span>
          </div>
        </ActionForm>
      </div>
    </Card>
  )
}
