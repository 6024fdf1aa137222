import { serveFinalWord } from '@/lib/edge/document/serve-word'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** The Word file that was made of the institution's template when the document was finalised. */
export const GET = defineRoute('material:read', authenticatePerson, serveFinalWord)
