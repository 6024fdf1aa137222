'use client'

import type { ReactNode } from 'react'
import { SoftLink } from '@/components/ui/soft-link'
import { CONFERENCE, line, seatKind } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { conferenceWords, roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { DoorList, type DoorLinks } from '../door-list'
import { WhereNotice } from '../where-notice'
import type { RoomHrefs } from './closed-screen'

/**
 * The waiting hall: why the door is still closed, item by item with what to do, and who is there as
 * far as the reader may see it.
 */
export function WaitingScreen({
  view,
  links,
  company,
  preview,
  hrefs,
}: {
  view: ConferenceView
  links: DoorLinks
  /** The declaration who is beside the reader; null: they make none. */
  company: ReactNode
  preview: ReactNode
  hrefs: RoomHrefs
}) {
  const { own, host, people, isMediator, isHearing } = view
  const words = conferenceWords(isHearing)
  const door = own?.door ?? []
  const isOpen = door.every(({ isDone }) => isDone)
  return (
    <div className="room-waiting">
      <WhereNotice view={view} />
      {isMediator || host.name === null ? null : (
        <p className="px-1 text-ink-2">
          {host.isThere ? words.hostThere(host.name) : words.hostAway(host.name)}
          {roomWords(isHearing).waitHere}
        </p>
      )}
      {door.length === 0 ? null : (
        <section className="room-card">
          <h2 className="font-semibold">{CONFERENCE.door}</h2>
          <DoorList items={door} links={links} />
          {isOpen ? <p className="text-ok">{ROOM.ready}</p> : null}
        </section>
      )}
      {company}
      {preview}
      <section className="room-card">
        <h2 className="font-semibold">{CONFERENCE.people}</h2>
        {people.length === 0 ? <p className="text-ink-2">{ROOM.noOneYet}</p> : null}
        <ul className="flex flex-col gap-1">
          {people.map((seat) => (
            <li key={seat.seat} className="flex flex-wrap justify-between gap-x-3">
              <span>
                {seat.name} {seatKind[seat.kind]}
              </span>
              <span className="text-ink-2">{line[seat.line]}</span>
            </li>
          ))}
        </ul>
      </section>
      {isMediator ? null : (
        <SoftLink
          href={hrefs.ofCase}
          className="inline-flex min-h-11 items-center px-1 text-court underline underline-offset-4"
        >
          {hrefs.back ?? ROOM.toCase}
        </SoftLink>
      )}
    </div>
  )
}
