import 'server-only'
import { getInvitationLetter } from '@/lib/queries/case/get-invitation-letter'
import { servePaper } from '../confirmation/serve-paper'

/** 调解邀请函, to print. */
export const serveLetter = servePaper(getInvitationLetter)
