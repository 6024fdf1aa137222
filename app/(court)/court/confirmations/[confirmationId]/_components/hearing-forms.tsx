'use client'

import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import {
  HEARING_ATTENDANCES,
  HEARING_STATEMENTS,
  HEARING_WAYS,
} from '@/lib/domain/confirmation/hearing'
import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import { hearingAttendance, hearingStatement, hearingWay } from '@/lib/labels/zh-CN/hearing'
import { HEARING_ROOM } from '@/lib/labels/zh-CN/hearing-room'
import type { ReviewView } from '@/lib/queries/confirmation/present-review'
import { recordHearingAction } from '../actions'
import { appointHearingAction, cancelHearingAction } from '../judge/actions'
import { Decision, ReasonField } from './decision'
import { attendanceName, statementsName, wordsName } from './read-hearing-result'

const WORDS = CONFIRMATION_REVIEW.hearing

/** 通知双方共同到场; `hearingId` is of this form, so that it is one hearing however often it is sent. */
export function AppointForm({ id, hearingId }: { id: string; hearingId: string }) {
  const words = WORDS.appoint
  return (
    <Decision id={id} words={words} action={appointHearingAction}>
      <input type="hidden" name="hearingId" value={hearingId} />
      <FormField name="way" label={words.way} group required>
        <div className="flex flex-wrap gap-x-5">
          {HEARING_WAYS.map((way) => (
            <Radio key={way} value={way} label={hearingWay[way]} />
          ))}
        </div>
      </FormField>
      <FormField name="startsAt" label={words.startsAt} required>
        <Input type="datetime-local" />
      </FormField>
      <FormField name="place" label={words.place} help={words.placeHelp}>
        <Input maxLength={100} autoComplete="off" />
      </FormField>
    </Decision>
  )
}

/** 取消这一次到场. */
export function CancelForm({ id, hearingId }: { id: string; hearingId: string }) {
  const words = WORDS.cancel
  return (
    <Decision id={id} words={words} action={cancelHearingAction}>
      <input type="hidden" name="hearingId" value={hearingId} />
      <ReasonField label={words.reason} />
    </Decision>
  )
}

/** 记录到场结果: of each party whether it came and what it stated. */
export function RecordForm({
  id,
  hearingId,
  parties,
  heldByVideo,
}: { id: string; hearingId: string } & Pick<ReviewView, 'parties' | 'heldByVideo'>) {
  const words = WORDS.record
  return (
    <Decision id={id} words={words} action={recordHearingAction} isOpen>
      <input type="hidden" name="hearingId" value={hearingId} />
      {heldByVideo ? <p className="text-ink-2">{HEARING_ROOM.filled}</p> : null}
      {parties.map(({ id: partyId, name }) => (
        <div key={partyId} className="flex flex-col gap-2 border-b border-line-2 pb-3">
          <FormField name={attendanceName(partyId)} label={words.attendance(name)} group required>
            <div className="flex flex-wrap gap-x-5">
              {HEARING_ATTENDANCES.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={hearingAttendance[each]}
                  defaultChecked={heldByVideo?.attendance[partyId] === each}
                />
              ))}
            </div>
          </FormField>
          <FormField name={statementsName(partyId)} label={words.statements(name)} group>
            <div className="flex flex-col">
              {HEARING_STATEMENTS.map((each) => (
                <Checkbox key={each} value={each} label={hearingStatement[each]} />
              ))}
            </div>
          </FormField>
          <FormField name={wordsName(partyId)} label={words.words(name)} optional>
            <Textarea rows={2} maxCharacters={1000} />
          </FormField>
        </div>
      ))}
      <FormField name="words" label={words.note} optional>
        <Textarea rows={3} maxCharacters={1000} defaultValue={heldByVideo?.words} />
      </FormField>
    </Decision>
  )
}
