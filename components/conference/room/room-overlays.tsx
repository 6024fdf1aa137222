'use client'

import type { CallNumber } from '@/lib/queries/conference/get-call-number'
import type { ConferenceView, SeatState } from '@/lib/queries/conference/load-view'
import { CaptionDialog } from './caption-dialog'
import { HostSheet } from './host-sheet'
import { PeopleSheet } from './people-sheet'
import {
  AnotherDayDialog,
  CallDialog,
  EndDialog,
  LeaveDialog,
  PrivateDialog,
  RoomKeysDialog,
} from './room-dialogs'
import { ShowSheet } from './show-sheet'
import type { HostActs, OwnActs, RunAct } from './use-acts'

/** What is open over the room; a party: the private talk with it is about to begin. */
export type Opened =
  | 'people'
  | 'more'
  | 'end'
  | 'leave'
  | 'call'
  | 'keys'
  | 'show'
  | 'caption'
  | 'another_day'
  | { readonly id: string; readonly name: string }
  | null

export interface RoomOverlaysProps {
  opened: Opened
  setOpened: (opened: Opened) => void
  view: ConferenceView
  others: readonly SeatState[]
  acts: OwnActs
  /** null: the reader does not preside. */
  host: HostActs | null
  run: RunAct
  call: CallNumber
  /** Where another time is proposed; null: it is proposed elsewhere. */
  anotherDayHref: string | null
  /** Opens the minutes over the room on a phone; null: the reader writes none. */
  onMinutes: (() => void) | null
}

/** The sheets and dialogs of the room: one at a time. */
export function RoomOverlays({
  opened,
  setOpened,
  view,
  others,
  acts,
  host,
  run,
  call,
  anotherDayHref,
  onMinutes,
}: RoomOverlaysProps) {
  const { caseId, meetingId, own, people } = view
  const fields = { caseId, meetingId }
  const close = () => setOpened(null)
  return (
    <>
      <PeopleSheet
        isOpen={opened === 'people'}
        onOpenChange={(isOpen) => setOpened(isOpen ? 'people' : null)}
        people={people}
        isRunning={view.state === 'open'}
        speaker={view.speaker}
        host={host}
        run={run}
      />
      {host ? (
        <HostSheet
          isOpen={opened === 'more'}
          onOpenChange={(isOpen) => (isOpen ? setOpened('more') : close())}
          view={view}
          host={host}
          run={run}
          onPrivate={setOpened}
          onLeave={() => setOpened('leave')}
          onEnd={() => setOpened('end')}
          onShow={() => setOpened('show')}
          onCaption={() => setOpened('caption')}
          onMinutes={onMinutes}
        />
      ) : null}
      {host && opened === 'end' ? (
        <EndDialog fields={fields} host={host} isHearing={view.isHearing} onClose={close} />
      ) : null}
      {host && anotherDayHref !== null && opened === 'another_day' ? (
        <AnotherDayDialog fields={fields} host={host} href={anotherDayHref} onClose={close} />
      ) : null}
      {host?.separate && opened !== null && typeof opened === 'object' ? (
        <PrivateDialog
          party={opened}
          people={others}
          fields={fields}
          separate={host.separate}
          onClose={close}
        />
      ) : null}
      {host?.show && opened === 'show' ? (
        <ShowSheet
          meetingId={meetingId}
          onShow={(what) => host.show && run(host.show, what)}
          onClose={close}
        />
      ) : null}
      {host?.caption && opened === 'caption' ? (
        <CaptionDialog
          fields={fields}
          caption={view.board.caption}
          write={host.caption}
          run={run}
          onClose={close}
        />
      ) : null}
      {opened === 'leave' ? (
        <LeaveDialog
          isHost={host !== null}
          isHearing={view.isHearing}
          onClose={close}
          onLeave={() => {
            close()
            run(acts.leave)
          }}
        />
      ) : null}
      {opened === 'call' ? (
        <CallDialog
          call={call}
          caseNo={view.caseNo}
          isHearing={view.isHearing}
          isCalling={own?.form === 'telephone'}
          onCall={() => run(acts.adjust, { form: 'telephone' })}
          onBack={() => run(acts.adjust, { form: 'picture' })}
          onClose={close}
        />
      ) : null}
      {opened === 'keys' ? (
        <RoomKeysDialog isHost={host !== null} isHearing={view.isHearing} onClose={close} />
      ) : null}
    </>
  )
}
