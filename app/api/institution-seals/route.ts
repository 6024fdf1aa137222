import { receiveSealPicture } from '@/lib/edge/institution-seal/receive-seal-picture'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A seal of the own institution with an uploaded picture. */
export const POST = defineRoute('institution-seal:set-up', authenticatePerson, receiveSealPicture)
