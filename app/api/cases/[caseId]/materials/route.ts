import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { receiveMaterial } from '@/lib/edge/receive-material'

/** One more material of a case's dossier; the page sends each file on its own. */
export const POST = defineRoute('material:add', authenticatePerson, receiveMaterial)
