'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { END_REASONS } from '@/lib/domain/conference/conference'
import { isChosenKind } from '@/lib/domain/conference/halls'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { ROOM, ROOM_KEYS } from '@/lib/labels/zh-CN/conference-room'
import type { CallNumber } from '@/lib/queries/conference/get-call-number'
import { endReasonWords, roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { SeatState } from '@/lib/queries/conference/load-view'
import { callWords } from './telephone-note'
import type { HostActs } from './use-acts'

type Open = { readonly onClose: () => void }
type Fields = Readonly<Record<'caseId' | 'meetingId', string>>

function RoomDialog({
  title,
  description,
  onClose,
  children,
}: Open & { title: string; description?: string; children: ReactNode }) {
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent title={title} description={description} size="sm">
        <DialogBody>{children}</DialogBody>
      </DialogContent>
    </Dialog>
  )
}

const Hidden = ({ fields }: { fields: Readonly<Record<string, string>> }) =>
  Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))

/** 结束会议, for everyone and for good, with why. */
export function EndDialog({
  fields,
  host,
  isHearing,
  onClose,
}: Open & { fields: Fields; host: HostActs; isHearing: boolean }) {
  return (
    <RoomDialog title={ROOM.end} description={CONFERENCE.endHelp} onClose={onClose}>
      <ActionForm action={host.end} onDone={onClose} aria-label={ROOM.end}>
        <Hidden fields={fields} />
        <RadioField
          name="reason"
          label={CONFERENCE.endWhy}
          choices={choicesOf(END_REASONS, endReasonWords(isHearing))}
        />
        <SubmitButton variant="danger" size="lg">
          {ROOM.end}
        </SubmitButton>
      </ActionForm>
    </RoomDialog>
  )
}

/** 改日再谈: it ends because of the line, and the next step proposes another time. */
export function AnotherDayDialog({
  fields,
  host,
  href,
  onClose,
}: Open & { fields: Fields; host: HostActs; href: string }) {
  const router = useRouter()
  return (
    <RoomDialog title={ROOM.anotherDay} description={ROOM.anotherDayHelp} onClose={onClose}>
      <ActionForm
        action={host.end}
        onDone={() => {
          onClose()
          router.push(href)
        }}
        aria-label={ROOM.anotherDay}
      >
        <Hidden fields={{ ...fields, reason: 'line' }} />
        <SubmitButton variant="primary" size="lg">
          {ROOM.anotherDayGo}
        </SubmitButton>
      </ActionForm>
    </RoomDialog>
  )
}

/** 单独谈 with a party: who of the co-mediators and interpreters comes along. */
export function PrivateDialog({
  party,
  people,
  fields,
  separate,
  onClose,
}: Open & {
  party: { readonly id: string; readonly name: string }
  people: readonly SeatState[]
  fields: Fields
  separate: FormAction
}) {
  const others = people.filter(({ kind }) => isChosenKind(kind))
  return (
    <RoomDialog
      title={ROOM.privateTitle(party.name)}
      description={CONFERENCE.separateHelp}
      onClose={onClose}
    >
      <ActionForm action={separate} onDone={onClose} aria-label={ROOM.privateTitle(party.name)}>
        <Hidden fields={{ ...fields, partyId: party.id }} />
        {others.map(({ seat, name }) => (
          <label key={seat} className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name="chosenIds" value={seat} defaultChecked />
            {CONFERENCE.along(name)}
          </label>
        ))}
        <SubmitButton variant="primary" size="lg">
          {ROOM.privateGo}
        </SubmitButton>
      </ActionForm>
    </RoomDialog>
  )
}

/** Asks before leaving: a finger slips on a phone. */
export function LeaveDialog({
  isHost,
  isHearing,
  onLeave,
  onClose,
}: Open & { isHost: boolean; isHearing: boolean; onLeave: () => void }) {
  return (
    <RoomDialog
      title={ROOM.leaveAsk}
      description={isHost ? roomWords(isHearing).leaveHelpHost : ROOM.leaveHelp}
      onClose={onClose}
    >
      <Button variant="danger" size="lg" className="w-full" onClick={onLeave}>
        {ROOM.leave}
      </Button>
    </RoomDialog>
  )
}

/** 打电话参加: which number, and that it is recorded with its time. */
export function CallDialog({
  call,
  caseNo,
  isHearing,
  isCalling,
  onCall,
  onBack,
  onClose,
}: Open & {
  call: CallNumber
  caseNo: string
  isHearing: boolean
  isCalling: boolean
  onCall: () => void
  onBack: () => void
}) {
  const { phone } = call
  return (
    <RoomDialog title={ROOM.callTitle} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p>{callWords(call, { caseNo, isHearing })}</p>
        {phone === null ? null : (
          <a href={`tel:${phone}`} className="btn btn-lg btn-primary justify-center">
            {phone}
          </a>
        )}
        {isCalling ? (
          <>
            <p className="text-ok">{ROOM.callDone}</p>
            <Button size="lg" onClick={onBack}>
              {ROOM.backToPicture}
            </Button>
          </>
        ) : (
          <Button size="lg" onClick={onCall}>
            {ROOM.callRecord}
          </Button>
        )}
      </div>
    </RoomDialog>
  )
}

/** Nothing is shown to all or written there. */
const NOT_AT_HEARING: readonly string[] = ['S', 'C', 'T']

/** The keys of the room; those of the host only for the host. */
export function RoomKeysDialog({
  isHost,
  isHearing,
  onClose,
}: Open & { isHost: boolean; isHearing: boolean }) {
  const keys = ROOM_KEYS.filter(([, , of]) => of === 'all' || (of === 'host') === isHost).filter(
    ([key]) => !isHearing || !NOT_AT_HEARING.includes(key),
  )
  return (
    <RoomDialog title={ROOM.keys} description={ROOM.keysNote} onClose={onClose}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </RoomDialog>
  )
}
