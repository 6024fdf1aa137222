'use client'

import { useItemKeeper } from '@/components/device-queue/use-item-keeper'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhrasePicker } from '@/components/forms/phrase-picker'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Input } from '@/components/ui/input'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CONTACT_CHANNELS, CONTACT_RESULTS } from '@/lib/domain/case/vocabulary'
import { contactChannel, contactResult } from '@/lib/labels/zh-CN/act-choice'
import { CONTACT } from '@/lib/labels/zh-CN/mediator-acts/contact'
import type { ContactFormView } from '@/lib/queries/mediator/get-contact-form'
import { EntryId } from '../../_components/entry-id'
import { recordContactAction } from '../actions'
import { CallbackField } from './callback-field'
import { describeContact } from './describe-contact'

const TILE = 'min-h-12 items-center gap-2.5 px-3 py-2'

/**
 * A contact in three taps from here: whom, what came of it, save. Telephone and now are what it
 * nearly always is. Without a network it is kept on the device and sent later.
 */
export function ContactForm({
  caseId,
  caseNo,
  form,
  phrases,
}: {
  caseId: string
  caseNo: string
  form: Omit<ContactFormView, 'head' | 'ability'>
  phrases: readonly string[]
}) {
  const unsent = useItemKeeper({
    caseId,
    kind: 'contact',
    idField: 'contactId',
    describe: (fields) => describeContact(fields, { caseNo, people: form.people }),
  })
  return (
    <ActionForm action={recordContactAction} draft={{ key: `contact:${caseId}` }} unsent={unsent}>
      <input type="hidden" name="caseId" value={caseId} />
      <EntryId name="contactId" initial={form.contactId} />
      {form.last ? <p className="text-sm text-ink-3">{CONTACT.last(form.last)}</p> : null}
      <FormField name="personId" label={CONTACT.person} group required>
        <div className="flex flex-col gap-2">
          {form.people.map(({ id, name, role }) => (
            <RadioCard
              key={id}
              value={id}
              title={name}
              aside={<span className="text-sm text-ink-3">{role}</span>}
              className={TILE}
              defaultChecked={id === form.suggestedId}
            />
          ))}
        </div>
      </FormField>
      <div className="group/result flex flex-col gap-4">
        <FormField name="result" label={CONTACT.result} group required>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,8.5rem),1fr))] gap-2">
            {CONTACT_RESULTS.map((result) => (
              <RadioCard
                key={result}
                value={result}
                title={contactResult[result]}
                className={TILE}
              />
            ))}
          </div>
        </FormField>
        {/* By its style alone, so that it appears without script too. */}
        <div className="hidden group-has-[[value=call\_back\_later]:checked]/result:block">
          <CallbackField now={form.happenedAt} due={form.due} />
        </div>
      </div>
      <FormField name="channel" label={CONTACT.channel} group required>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,6rem),1fr))] gap-2">
          {CONTACT_CHANNELS.map((channel) => (
            <RadioCard
              key={channel}
              value={channel}
              title={contactChannel[channel]}
              className={TILE}
              defaultChecked={channel === 'phone'}
            />
          ))}
        </div>
      </FormField>
      <FormField name="happenedAt" label={CONTACT.when} required>
        <Input
          type="datetime-local"
          defaultValue={form.happenedAt}
          min={form.earliest ?? undefined}
          max={form.happenedAt}
        />
      </FormField>
      <FormField name="note" label={CONTACT.note} help={CONTACT.noteHelp} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <PhrasePicker name="note" phrases={phrases} />
      <ActionBar>
        <SubmitButton size="lg">{CONTACT.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
