'use server'

import { OWN_STAFF_PLACES } from '@/app/_components/own-staff-places'
import { staffDone } from '@/app/_components/staff-done'
import { defineAction } from '@/lib/edge/action/define-action'
import { createOwnStaff } from '@/lib/use-cases/staff/create-own-staff'
import { disableOwnStaff } from '@/lib/use-cases/staff/disable-own-staff'
import { enableOwnStaff } from '@/lib/use-cases/staff/enable-own-staff'
import { renewOwnPassword } from '@/lib/use-cases/staff/renew-own-password'

export const createOwnStaffAction = defineAction(createOwnStaff, {
  done: staffDone(OWN_STAFF_PLACES.court.list).added,
})

export const renewOwnPasswordAction = defineAction(renewOwnPassword, {
  done: staffDone(OWN_STAFF_PLACES.court.list).renewed,
})

export const disableOwnStaffAction = defineAction(disableOwnStaff, {
  done: staffDone(OWN_STAFF_PLACES.court.list).disabled,
})

export const enableOwnStaffAction = defineAction(enableOwnStaff, {
  done: staffDone(OWN_STAFF_PLACES.court.list).enabled,
})
