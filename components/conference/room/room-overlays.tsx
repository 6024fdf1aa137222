'use client'

import type { ConferenceView, SeatState } from '@/lib/queries/conference/load-view'
import { HostSheet } from './host-sheet'
import { PeopleSheet } from './people-sheet'
import { CallDialog, EndDialog, LeaveDialog, PrivateDialog, RoomKeysDialog } from './room-dialogs'
import type { HostActs, OwnActs, RunAct } from './use-acts'

/** What is open over the room; a party: the private talk with it is about to begin. */
export type Opened =
  | 'people'
  | 'more'
  | 'end'
  | 'leave'
  | 'call'
  | 'keys'
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
  phone: string | null
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
  phone,
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
        />
      ) : null}
      {host && opened === 'end' ? <EndDialog fields={fields} host={host} onClose={close} /> : null}
      {host?.separate && opened !== null && typeof opened === 'object' ? (
        <PrivateDialog
          party={opened}
          people={others}
          fields={fields}
          separate={host.separate}
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
          phone={phone}
          isHearing={view.isHearing}
          isCalling={own?.form === 'telephone'}
          onCall={() => run(acts.adjust, { form: 'telephone' })}
          onBack={() => run(acts.adjust, { form: 'picture' })}
          onClose={close}
        />
      ) : null}
      {opened === 'keys' ? <RoomKeysDialog isHost={host !== null} onClose={close} /> : null}
    </>
  )
}
