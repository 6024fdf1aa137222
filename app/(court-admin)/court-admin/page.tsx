import type { Metadata } from 'next'
import { OwnStaffList } from '@/app/_components/own-staff'
import { OWN_STAFF_PLACES } from '@/app/_components/own-staff-places'
import { UnreadAnnouncement } from '@/app/_components/unread-announcement'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { findOwnStaffList } from '@/lib/queries/staff/find-own-staff'
import { disableOwnStaffAction, enableOwnStaffAction } from './actions'

const PLACE = OWN_STAFF_PLACES.court

export const metadata: Metadata = { title: PLACE.words.title }

/** 本院账号: the clerks, judges and reviewers of the own court. */
export default async function OwnCourtStaffPage() {
  const actor = await requireActor()
  return (
    <OwnStaffList
      place={PLACE}
      view={await orNotFound(findOwnStaffList(actor, {}))}
      actor={actor}
      above={<UnreadAnnouncement />}
      service={{ disable: disableOwnStaffAction, enable: enableOwnStaffAction }}
    />
  )
}
