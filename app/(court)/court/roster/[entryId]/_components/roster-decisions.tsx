'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { buttonClasses } from '@/components/ui/button'
import { Radio } from '@/components/ui/radio-group'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import type { RosterMove } from '@/lib/domain/roster/roster-moves'
import { ROSTER_ENTRY, rosterGrounds } from '@/lib/labels/zh-CN/roster'
import {
  confirmEntryAction,
  refuseEntryAction,
  removeEntryAction,
  renewEntryAction,
  resumeEntryAction,
  suspendEntryAction,
} from '../actions'

const ACTIONS = {
  confirm: confirmEntryAction,
  renew: renewEntryAction,
  refuse: refuseEntryAction,
  suspend: suspendEntryAction,
  resume: resumeEntryAction,
  remove: removeEntryAction,
} as const satisfies Partial<Record<RosterMove, FormAction>>
type Decided = keyof typeof ACTIONS
const ORDER = ['confirm', 'renew', 'refuse', 'resume', 'suspend', 'remove'] as const

/** 法院决定: one is open at a time; what cannot be decided now is not there. */
export function RosterDecisions({
  id,
  revision,
  may,
  today,
  certificateNo,
  isInstitution,
}: {
  id: string
  revision: number
  isInstitution: boolean
  may: readonly RosterMove[]
  today: string
  certificateNo: string | null
}) {
  const moves = ORDER.filter((move) => may.includes(move))
  return (
    <Card title={ROSTER_ENTRY.decisions} flush>
      {moves.length === 0 ? (
        <p className="px-4 py-3.5 text-ink-3">{ROSTER_ENTRY.nothingToDecide}</p>
      ) : null}
      {moves.map((move) =>
        move === 'remove' && isInstitution ? (
          <p key={move} className="px-4 py-3.5">
            <SoftLink href={`/court/roster/${id}/leave`} className={buttonClasses()}>
              {ROSTER_ENTRY.endInvitation}
            </SoftLink>
          </p>
        ) : (
          <Decision key={move} move={move} id={id} revision={revision}>
            {move === 'confirm' || move === 'renew' ? (
              <CertificateFields today={today} certificateNo={certificateNo} />
            ) : (
              <ReasonFields move={move} />
            )}
          </Decision>
        ),
      )}
    </Card>
  )
}

function Decision({
  move,
  id,
  revision,
  children,
}: {
  move: Decided
  id: string
  revision: number
  children: ReactNode
}) {
  const { title, submit } = ROSTER_ENTRY[move]
  return (
    <details
      name="decision"
      open={move === 'confirm'}
      className="border-b border-line-2 last:border-b-0 open:bg-court-soft/60"
    >
      <summary className="min-h-11 cursor-pointer px-4 py-3 font-semibold">{title}</summary>
      <ActionForm action={ACTIONS[move]} aria-label={title} className="gap-4 px-4 pb-4">
        <input type="hidden" name="entryId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        {children}
        <SubmitButton className="w-full">{submit}</SubmitButton>
      </ActionForm>
    </details>
  )
}

function CertificateFields({
  today,
  certificateNo,
}: {
  today: string
  certificateNo: string | null
}) {
  return (
    <>
      <FormField
        name="certificateNo"
        label={ROSTER_ENTRY.certificateNo}
        help={ROSTER_ENTRY.certificateHelp}
        required
      >
        <Input maxLength={60} autoComplete="off" defaultValue={certificateNo ?? ''} />
      </FormField>
      <FormField name="validFrom" label={ROSTER_ENTRY.validFrom} required>
        <DayInput defaultValue={today} />
      </FormField>
      <FormField
        name="validUntil"
        label={ROSTER_ENTRY.validUntil}
        help={ROSTER_ENTRY.validHelp}
        required
      >
        <DayInput min={today} />
      </FormField>
    </>
  )
}

/** An institution alone is not invited any more: it has a page of its own. */
const groundsOf = (move: Exclude<Decided, 'confirm' | 'renew' | 'resume'>) =>
  Object.entries(rosterGrounds[move]).filter(([ground]) => ground !== 'not_invited')

function ReasonFields({ move }: { move: Exclude<Decided, 'confirm' | 'renew'> }) {
  return (
    <>
      {move === 'resume' ? null : (
        <FormField name="ground" label={ROSTER_ENTRY.ground} group required>
          <div className="flex flex-col">
            {groundsOf(move).map(([ground, label]) => (
              <Radio key={ground} value={ground} label={label} />
            ))}
          </div>
        </FormField>
      )}
      <FormField name="words" label={ROSTER_ENTRY.words} help={ROSTER_ENTRY.wordsHelp} required>
        <Textarea rows={4} maxCharacters={1000} />
      </FormField>
    </>
  )
}
