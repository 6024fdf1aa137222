import type { Metadata } from 'next'
import { OwnStaffList } from '@/app/_components/own-staff'
import { OWN_STAFF_PLACES } from '@/app/_components/own-staff-places'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { findOwnStaffList } from '@/lib/queries/staff/find-own-staff'
import { disableOwnStaffAction, enableOwnStaffAction } from './actions'

const PLACE = OWN_STAFF_PLACES.institution

export const metadata: Metadata = { title: PLACE.words.title }

/** 机构管理员: the administrators of the own institution. */
export default async function AdministratorsPage() {
  const actor = await requireActor()
  return (
    <OwnStaffList
      place={PLACE}
      view={await orNotFound(findOwnStaffList(actor, {}))}
      actor={actor}
      service={{ disable: disableOwnStaffAction, enable: enableOwnStaffAction }}
    />
  )
}
