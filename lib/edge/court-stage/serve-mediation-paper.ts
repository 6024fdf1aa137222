import 'server-only'
import { getMediationPaper } from '@/lib/queries/court-stage/get-mediation-paper'
import { getOwnMediationPaper } from '@/lib/queries/party/get-own-mediation-paper'
import { servePaper } from '../confirmation/serve-paper'

/** 调解书, for those who work on the case. */
export const serveMediationPaper = servePaper(getMediationPaper)
/** For those who take part. */
export const serveOwnMediationPaper = servePaper(getOwnMediationPaper)
