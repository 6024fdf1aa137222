import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'
import { receiveUploadEnd } from '@/lib/edge/upload/receive-photo'

/** Every part of a photo is there: it is put together, checked and added to the dossier. */
export const POST = defineRoute('material:add', authenticateOrRefuse, receiveUploadEnd)
