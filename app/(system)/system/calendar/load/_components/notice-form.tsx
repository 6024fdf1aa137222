import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { MOST_SOURCE_CHARACTERS } from '@/lib/domain/deadline/calendar-notice'
import { NOTICE } from '@/lib/labels/zh-CN/calendar-notice'
import type { NoticePreviewView } from '@/lib/queries/system/get-calendar-preview'

/**
 * Copying the notice: goes into the address and comes back with its preview, or with what to
 * correct.
 */
export function NoticeForm({ view: { draft, mistakes, preview } }: { view: NoticePreviewView }) {
  const isRefused = Object.keys(mistakes).length > 0
  return (
    <Card title={NOTICE.form}>
      <Form action="/system/calendar/load" className="flex flex-col gap-4">
        {isRefused ? <Notice tone="danger">{NOTICE.refused}</Notice> : null}
        <Field label={NOTICE.year} name="year" error={mistakes.year} required>
          <Input
            key={draft.year}
            className="max-w-[9rem]"
            defaultValue={draft.year}
            inputMode="numeric"
            maxLength={4}
          />
        </Field>
        <Field
          label={NOTICE.holidays}
          name="holidays"
          help={NOTICE.holidaysHelp}
          error={mistakes.holidays}
          required
        >
          <Textarea key={draft.holidays} defaultValue={draft.holidays} rows={8} maxLength={1200} />
        </Field>
        <Field
          label={NOTICE.makeUpWorkdays}
          name="makeUpWorkdays"
          help={NOTICE.makeUpHelp}
          error={mistakes.makeUpWorkdays}
          optional
        >
          <Textarea
            key={draft.makeUpWorkdays}
            defaultValue={draft.makeUpWorkdays}
            rows={4}
            maxLength={600}
          />
        </Field>
        <Field
          label={NOTICE.source}
          name="source"
          help={NOTICE.sourceHelp}
          error={mistakes.source}
          required
        >
          <Input
            key={draft.source}
            defaultValue={draft.source}
            maxLength={MOST_SOURCE_CHARACTERS}
          />
        </Field>
        <div>
          <Button type="submit" variant={preview ? 'default' : 'primary'}>
            {NOTICE.preview}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
