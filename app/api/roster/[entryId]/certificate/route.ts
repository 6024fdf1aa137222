import { serveCertificate } from '@/lib/edge/roster/serve-certificate'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** 名册证书 as PDF, for the court, the institution and the mediator of the entry. */
export const GET = defineRoute('roster:read', authenticatePerson, serveCertificate)
