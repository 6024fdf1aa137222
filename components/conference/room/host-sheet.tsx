'use client'

import { Button } from '@/components/ui/button'
import { DialogBody } from '@/components/ui/dialog'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { CONFERENCE_FORMS, type ConferenceForm } from '@/lib/domain/conference/conference'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { HostActs, RunAct } from './use-acts'

const FORM_WORDS = {
  picture: ROOM.formBack,
  sound: ROOM.keepSound,
  telephone: ROOM.byPhone,
} as const satisfies Record<ConferenceForm, string>

export interface HostSheetProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  view: ConferenceView
  host: HostActs
  run: RunAct
  onPrivate: (party: { readonly id: string; readonly name: string }) => void
  onLeave: () => void
  onEnd: () => void
  onShow: () => void
  onCaption: () => void
  onMinutes: (() => void) | null
}

/** What the host does seldom, and on a phone everything that concerns all. */
export function HostSheet({
  isOpen,
  onOpenChange,
  view,
  host,
  run,
  onPrivate,
  onLeave,
  onEnd,
  onShow,
  onCaption,
  onMinutes,
}: HostSheetProps) {
  const { state, form, privateWith, parties } = view
  const { rejoin } = host
  const close = (act: () => void) => () => {
    onOpenChange(false)
    act()
  }
  const moderate = (what: string) => close(() => run(host.moderate, { what }))
  return (
    <Sheet open={isOpen} onOpenChange={onOpenChange}>
      <SheetContent title={ROOM.moreTitle}>
        <DialogBody>
          <div className="flex flex-col gap-2 [&>button]:min-h-12">
            {onMinutes ? (
              <Button className="lg:hidden" onClick={close(onMinutes)}>
                {roomWords(view.isHearing).minutesTab}
              </Button>
            ) : null}
            {state === 'open' && host.show ? (
              <Button onClick={close(onShow)}>{BOARD.share}</Button>
            ) : null}
            {state === 'open' && host.caption ? (
              <Button onClick={close(onCaption)}>{BOARD.captionTitle}</Button>
            ) : null}
            {state === 'open' && privateWith === null
              ? parties.map((party) => (
                  <Button key={party.id} onClick={close(() => onPrivate(party))}>
                    {ROOM.privateWith(party.name)}
                  </Button>
                ))
              : null}
            {state === 'open' && privateWith !== null && rejoin ? (
              <Button variant="primary" onClick={close(() => run(rejoin))}>
                {ROOM.rejoin}
              </Button>
            ) : null}
            {state === 'open' ? (
              <Button onClick={close(() => run(host.pause))}>{CONFERENCE.pause}</Button>
            ) : null}
            {state === 'paused' ? (
              <Button variant="primary" onClick={close(() => run(host.resume))}>
                {CONFERENCE.resume}
              </Button>
            ) : null}
            <Button onClick={moderate('mute_all')}>{CONFERENCE.muteAll}</Button>
            <Button onClick={moderate('allow_all')}>{CONFERENCE.allowAll}</Button>
            <Button onClick={moderate('lower_hands')}>{CONFERENCE.lowerHands}</Button>
            {CONFERENCE_FORMS.filter((each) => each !== form).map((each) => (
              <Button key={each} onClick={close(() => run(host.changeForm, { form: each }))}>
                {FORM_WORDS[each]}
              </Button>
            ))}
            <Button onClick={close(onLeave)}>{ROOM.leave}</Button>
            <Button variant="danger" onClick={close(onEnd)}>
              {ROOM.end}
            </Button>
          </div>
        </DialogBody>
      </SheetContent>
    </Sheet>
  )
}
