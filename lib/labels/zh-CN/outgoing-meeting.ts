// Notices and reminders of a meeting in words.
import type { DeliveryContent, RevealedFacts } from '@/lib/domain/delivery/delivery'
import type { MeetingDocument } from '@/lib/domain/delivery/documents'
import { meetingForm } from './meeting'
import {
  callOf,
  caseName,
  contactOf,
  whenInWords,
  type OutgoingWords,
  type Sender,
} from './outgoing-sender'

const MEETING_SUBJECT: Readonly<Record<MeetingDocument, string>> = {
  meeting_scheduled: '调解通知',
  meeting_moved: '调解改期通知',
  meeting_cancelled: '调解取消通知',
}

export function meetingWords(
  { document, facts }: Extract<DeliveryContent, { readonly document: MeetingDocument }>,
  sender: Sender,
): OutgoingWords {
  const when = whenInWords(facts.startsAt)
  const where = facts.place ?? meetingForm[facts.form]
  const contact = contactOf(facts.mediator, sender)
  const about = caseName(facts.caseNo)
  const manner = `方式：${meetingForm[facts.form]}${facts.place ? `；地点：${facts.place}` : ''}`
  const text = {
    meeting_scheduled: `${about}已安排调解。时间：${when}。${manner}。不能参加的，请告知${contact}。`,
    meeting_moved: `${about}的调解改期。时间改为${when}。${manner}。不能参加的，请告知${contact}。`,
    meeting_cancelled: `${about}的调解取消。原定时间：${when}。有疑问请联系${contact}。`,
  }[document]
  return {
    subject: MEETING_SUBJECT[document],
    text,
    params: [
      ['case', facts.caseNo],
      ['time', when],
      ['place', where],
      ['contact', contact],
    ],
  }
}

/** What to do before a meeting: people see each other on their devices, go to a place, or wait. */
export function meetingReminderWords(
  { caseNo, form, startsAt, place, address }: RevealedFacts['meeting_reminder'],
  sender: Sender,
): OutgoingWords {
  const when = whenInWords(startsAt)
  const contact = callOf(sender)
  const usesDevices = form === 'video' || form === 'mixed'
  const manner = place ? `${meetingForm[form]}，${place}` : meetingForm[form]
  const how = usesDevices ? `${manner}。可以先试一试设备： ${address} ` : manner
  return {
    subject: '调解前的提醒',
    text: `${caseName(caseNo)}要调解了。时间：${when}。方式：${how}。来不了请早一点告诉${contact}。`,
    params: [
      ['case', caseNo],
      ['time', when],
      ['how', how],
      ['contact', contact],
    ],
  }
}
