import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addMark, setForm } from '@/lib/data/stores/conference/host-store'
import { decideChangeForm } from '@/lib/domain/conference/decide-host'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ChangeFormInput } from './conference.input'
import { formChangedEvent } from '@/lib/domain/conference/log-events'
import { loadHosted } from './load-conference'

/** 改为只用声音或者电话: the conference goes on with less, or with more again. */
export const changeForm = defineUseCase({
  act: 'conference:change-form',
  input: ChangeFormInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { form }) => decideChangeForm(facts, form),
  write: async (db, grant, change, { of, own, subject }, input, { now }) => {
    if (!change) return allow(input)
    await setForm(db, grant, of.id, change.to)
    await addMark(db, grant, of, { kind: 'form_changed', at: now, detail: change.to })
    await appendEvent(db, {
      event: formChangedEvent(own, input.meetingId, change),
      subject,
      by: grant.actor,
      at: now,
    })
    return allow(input)
  },
})
