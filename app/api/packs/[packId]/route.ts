import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { servePack } from '@/lib/edge/download/serve-pack'

/** Download of a pack that was handed to the court; every download is recorded. */
export const GET = defineRoute('pack:read', authenticatePerson, servePack)
