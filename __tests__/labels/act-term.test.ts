import type { DomainEvent, EventKind } from '@/lib/domain/audit/events'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'
import { ASSIGN_MANY } from '@/lib/labels/zh-CN/bulk'
import { CASE_FILE, UNMASK } from '@/lib/labels/zh-CN/case-file'
import { DECLINES } from '@/lib/labels/zh-CN/decline-list'
import { DISCLOSURE_REVIEW } from '@/lib/labels/zh-CN/disclosure-review'
import { VOID_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import { eventQuotes } from '@/lib/labels/zh-CN/event'
import { DECLINE } from '@/lib/labels/zh-CN/institution'
import { CALL } from '@/lib/labels/zh-CN/mediator-acts/call'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import { RECORD_CONSENT } from '@/lib/labels/zh-CN/mediator-acts/consent'
import { CONTACT } from '@/lib/labels/zh-CN/mediator-acts/contact'
import { RECORD_SERVICE } from '@/lib/labels/zh-CN/mediator-acts/service'
import { CONFIRM_ADDRESS } from '@/lib/labels/zh-CN/mediator-acts/address'
import { CHECK_IDENTITY } from '@/lib/labels/zh-CN/mediator-acts/identity'
import { EXPLAIN_RIGHTS } from '@/lib/labels/zh-CN/mediator-acts/rights'
import { DISCLOSE } from '@/lib/labels/zh-CN/mediator-acts/disclose'
import { CANCEL_MEETING, UNAVAILABLE } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import { MOVE_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import { WITHDRAW } from '@/lib/labels/zh-CN/mediator-acts/withdraw'
import { SERVICE } from '@/lib/labels/zh-CN/people'
import { TRAINING } from '@/lib/labels/zh-CN/person'
import { REPLACE } from '@/lib/labels/zh-CN/replace'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { URGE } from '@/lib/labels/zh-CN/urge'
import { EVENT_EXAMPLES } from '../support/event-examples'

const { fields } = CASE_FILE
const WRITTEN = {
  note: '写了',
  handoverNote: '写了',
  failureReason: '写了',
  costRaising: '写了',
  courtNotes: '写了',
}
const quoted = (kind: EventKind) =>
  eventQuotes({ kind, data: { ...EVENT_EXAMPLES[kind], ...WRITTEN } } as DomainEvent).map(
    ({ term }) => term,
  )

// What a user wrote has one name: on the form, on the case and in the records.
test.each<[kind: EventKind, form: readonly string[], file: readonly string[]]>([
  ['case.declined', [DECLINE.text], [fields.text]],
  ['case.assigned', [ASSIGN.note], []],
  ['case.reassigned', [ASSIGN_MANY.note, ASSIGN_MANY.handover], []],
  ['case.reassigned', [ASSIGN.note, ASSIGN.handover], []],
  ['case.disclosed', [DISCLOSE.statement], [fields.statement]],
  ['disclosure.allowed', [DISCLOSURE_REVIEW.note], []],
  ['disclosure.replaced', [DISCLOSURE_REVIEW.replaceNote], []],
  ['contact.recorded', [CONTACT.note], []],
  ['consent.recorded', [RECORD_CONSENT.note], []],
  ['identity.checked', [CHECK_IDENTITY.note], []],
  ['rights.explained', [EXPLAIN_RIGHTS.note], []],
  ['address.confirmed', [CONFIRM_ADDRESS.note], []],
  ['service.recorded', [RECORD_SERVICE.note], []],
  ['meeting.moved', [MOVE_MEETING.reason], []],
  ['meeting.cancelled', [CANCEL_MEETING.reason], []],
  ['party.unavailable-marked', [UNAVAILABLE.note], []],
  ['case.withdrawn', [WITHDRAW.text], []],
  ['case.mediator-replaced', [REPLACE.text], []],
  [
    'case.closed',
    [CLOSE.account, CLOSE.failureReason, CLOSE.costRaising, CLOSE.courtNotes],
    [fields.account, fields.failureReason, fields.costRaising, fields.courtNotes],
  ],
  ['case.urged', [URGE.note], []],
  ['material.voided', [VOID_MATERIAL.reason], []],
  ['personal-number.unmasked', [UNMASK.reason], []],
  ['personal-number.unmasked', [CALL.reason], []],
  ['mediator.disabled', [SERVICE.reason], []],
  ['account.disabled', [STAFF.disableReason], []],
  ['training.revoked', [TRAINING.reason], []],
])('%s：填写时和记录里是同一个名称', (kind, form, file) => {
  expect(form).toEqual(quoted(kind))
  if (file.length > 0) expect(file).toEqual(form)
})

test('选的一项也一样：不受理、提前终结、更换的理由，披露的情形，终结事由', () => {
  expect(new Set([DECLINE.reason, DECLINES.columns.reason, fields.reason])).toEqual(
    new Set([WITHDRAW.reason]),
  )
  expect(REPLACE.reason).toBe(WITHDRAW.reason)
  expect(DISCLOSE.grounds).toBe(fields.grounds)
  expect(CLOSE.outcome).toBe(fields.outcome)
})
