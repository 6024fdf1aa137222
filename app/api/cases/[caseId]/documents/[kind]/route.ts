import { serveDraft } from '@/lib/edge/document/serve-draft'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A document of a case as a draft; a finalised one is read as a material. */
export const GET = defineRoute('case:read', authenticatePerson, serveDraft)
