'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { SERVICE_RESULTS } from '@/lib/domain/delivery/services'
import { OBJECTION_RESULTS } from '@/lib/domain/ruling/objection'
import { WAYS_BY_HAND } from '@/lib/domain/ruling/service'
import { rulingServiceWay } from '@/lib/labels/zh-CN/ruling'
import { RULING_DESK } from '@/lib/labels/zh-CN/ruling-desk'
import { serviceResult } from '@/lib/labels/zh-CN/service'
import { recordObjectionAction, serveRulingAction } from '../ruling/actions'
import { decideObjectionAction } from '../ruling/judge/actions'

/** A form behind its name. */
function Folded({
  title,
  help,
  action,
  hidden,
  submit,
  children,
}: {
  title: string
  help: string
  action: FormAction
  hidden: Readonly<Record<string, string>>
  submit: string
  children: ReactNode
}) {
  return (
    <details className="mt-1 open:bg-court-soft/60">
      <summary className="min-h-11 cursor-pointer py-2.5 text-court">{title}</summary>
      <p className="mb-3 text-sm text-ink-3">{help}</p>
      <ActionForm action={action} aria-label={title} className="gap-4 pb-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <SubmitButton className="w-full">{submit}</SubmitButton>
      </ActionForm>
    </details>
  )
}

export function ServeForm({
  confirmationId,
  paperId,
  partyId,
  party,
  today,
}: {
  confirmationId: string
  paperId: string
  partyId: string
  party: string
  today: string
}) {
  const words = RULING_DESK.serve
  return (
    <Folded
      title={`${words.title} ${party}`}
      help={words.help}
      action={serveRulingAction}
      hidden={{ confirmationId, paperId, partyId }}
      submit={words.submit}
    >
      <FormField name="way" label={words.way} group required>
        <div className="flex flex-col">
          {WAYS_BY_HAND.map((way) => (
            <Radio key={way} value={way} label={rulingServiceWay[way]} />
          ))}
        </div>
      </FormField>
      <FormField name="result" label={words.result} group required>
        <div className="flex flex-col">
          {SERVICE_RESULTS.map((result) => (
            <Radio key={result} value={result} label={serviceResult[result]} />
          ))}
        </div>
      </FormField>
      <FormField name="on" label={words.on} required>
        <DayInput max={today} defaultValue={today} />
      </FormField>
      <FormField name="recipient" label={words.recipient} help={words.recipientHelp}>
        <Input maxLength={100} autoComplete="off" />
      </FormField>
      <FormField name="note" label={words.note} help={words.noteHelp}>
        <Textarea rows={2} maxCharacters={1000} />
      </FormField>
    </Folded>
  )
}

export function RecordObjectionForm({
  confirmationId,
  objectionId,
  parties,
  today,
}: {
  confirmationId: string
  objectionId: string
  parties: readonly { readonly id: string; readonly name: string }[]
  today: string
}) {
  const words = RULING_DESK.record
  return (
    <div className="px-4 py-2">
      <Folded
        title={words.title}
        help={words.help}
        action={recordObjectionAction}
        hidden={{ confirmationId, objectionId }}
        submit={words.submit}
      >
        <FormField name="partyId" label={words.who} group required>
          <div className="flex flex-col">
            <Radio value="" label={words.third} defaultChecked />
            {parties.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </div>
        </FormField>
        <FormField name="objector" label={words.objector} help={words.onlyThird}>
          <Input maxLength={100} autoComplete="off" />
        </FormField>
        <FormField name="interest" label={words.interest} help={words.onlyThird}>
          <Input maxLength={100} autoComplete="off" />
        </FormField>
        <FormField name="knownOn" label={words.knownOn} help={words.onlyThird}>
          <DayInput max={today} />
        </FormField>
        <FormField name="lodgedOn" label={words.lodgedOn} required>
          <DayInput max={today} defaultValue={today} />
        </FormField>
        <FormField name="words" label={words.words} required>
          <Textarea rows={5} maxCharacters={2000} />
        </FormField>
      </Folded>
    </div>
  )
}

export function DecideObjectionForm({
  confirmationId,
  objectionId,
  who,
}: {
  confirmationId: string
  objectionId: string
  who: string
}) {
  const words = RULING_DESK.decide
  return (
    <Folded
      title={words.title(who)}
      help={words.help}
      action={decideObjectionAction}
      hidden={{ confirmationId, objectionId }}
      submit={words.submit}
    >
      <FormField name="result" label={words.result} group required>
        <div className="flex flex-col">
          {OBJECTION_RESULTS.map((result) => (
            <Radio key={result} value={result} label={words.results[result]} />
          ))}
        </div>
      </FormField>
      <FormField name="words" label={words.words} required>
        <Textarea rows={5} maxCharacters={2000} />
      </FormField>
    </Folded>
  )
}
