import { serveLetter } from '@/lib/edge/invitation/serve-letter'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** 调解邀请函. */
export const GET = defineRoute('case:read', authenticatePerson, serveLetter)
