import Form from 'next/form'
import { DayInput } from '@/components/forms/day-input'
import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WHOLE } from '@/lib/domain/parameters/change-atoms'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import type { ParameterView } from '@/lib/queries/system/get-parameter'

/** A new value and its day: goes into the address and comes back with what it would do. */
export function DraftForm({ view }: { view: ParameterView }) {
  const { key, court, draft, mistakes, preview, firstDay, courts } = view
  const isRefused = Object.keys(mistakes).length > 0
  return (
    <Card title={PARAMETER.changeTitle} className="print:hidden">
      <Form action={`/system/parameters/${key}`} className="flex flex-col gap-4">
        {isRefused ? <Notice tone="danger">{PARAMETER.refused}</Notice> : null}
        {court ? <input type="hidden" name="court" value={court.id} /> : null}
        {view.isFollowing ? <Following view={view} /> : <OwnValue view={view} />}
        <Field
          label={PARAMETER.from}
          name="from"
          help={courts ? PARAMETER.fromTomorrow : PARAMETER.fromToday}
          error={mistakes.from}
          required
        >
          <DayInput key={draft.from} defaultValue={draft.from} min={firstDay} />
        </Field>
        <div>
          <Button type="submit" variant={preview ? 'default' : 'primary'}>
            {PARAMETER.preview}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** A value, or on a court's page the way back to the installation's. */
function OwnValue({
  view: { key, court, draft, mistakes, bounds, whole },
}: {
  view: ParameterView
}) {
  return (
    <>
      <Field label={PARAMETER.value} name="value" help={bounds} error={mistakes.value} required>
        <Input
          key={draft.value}
          defaultValue={draft.value}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          className="max-w-[8em]"
        />
      </Field>
      {court && whole ? (
        <p className="text-sm text-ink-3">
          <SoftLink
            href={`/system/parameters/${key}?court=${court.id}&value=${WHOLE}&from=${draft.from}`}
            className={cn(buttonClasses('link'), 'mr-2')}
          >
            {PARAMETER.follow}
          </SoftLink>
          {PARAMETER.followNote(whole)}
        </p>
      ) : null}
    </>
  )
}

function Following({ view: { key, court, mistakes, whole } }: { view: ParameterView }) {
  return (
    <div>
      <input type="hidden" name="value" value={WHOLE} />
      <p>
        <span className="mr-3 font-semibold">{PARAMETER.follow}</span>
        <SoftLink
          href={`/system/parameters/${key}?court=${court?.id}`}
          className={buttonClasses('link')}
        >
          {PARAMETER.ownAgain}
        </SoftLink>
      </p>
      {whole ? <p className="text-sm text-ink-3">{PARAMETER.followNote(whole)}</p> : null}
      {mistakes.value ? <Notice tone="danger">{mistakes.value}</Notice> : null}
    </div>
  )
}
