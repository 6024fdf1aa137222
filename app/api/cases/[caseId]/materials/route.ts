import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { receiveMaterialForm } from '@/lib/edge/upload/receive-material'

/** One more material of a case's dossier; the page sends each file on its own. */
export const POST = defineRoute('material:add', authenticatePerson, receiveMaterialForm)
