// What leaves the application in words: an SMS by its template and parameters, a mail by subject
// and text. Only what the notice needs: no dispute, no name of another party.
import type {
  DeliveryContent,
  DeliveryFacts,
  RevealedContent,
  RevealedFacts,
} from '@/lib/domain/delivery/delivery'
import type { CourtDocument } from '@/lib/domain/delivery/documents'
import { ACTIVATION_HOURS } from '@/lib/domain/activation/activation-link'
import { hearingWay } from './hearing'
import { codeInWords } from './consultation-field'
import { meetingReminderWords, meetingWords } from './outgoing-meeting'
import {
  callOf,
  caseName,
  contactOf,
  nameOf,
  whenInWords,
  type OutgoingWords,
  type Sender,
} from './outgoing-sender'

function consultationWords(
  { code, address }: RevealedFacts['consultation_answered'],
  sender: Sender,
): OutgoingWords {
  const read = codeInWords(code)
  return {
    subject: '咨询答复通知',
    text: `${nameOf(sender)}已答复您的咨询。请打开 ${address} ，输入查询码 ${read} 和本机号码后四位查看。`,
    params: [
      ['institution', nameOf(sender)],
      ['address', address],
      ['code', read],
    ],
  }
}

function applicationWords(
  { number, address }: RevealedFacts['application_answered'],
  sender: Sender,
): OutgoingWords {
  const read = codeInWords(number)
  return {
    subject: '申请答复通知',
    text: `${nameOf(sender)}已答复您的申请（编号 ${read}）。请打开 ${address} ，用本机号码登录查看。`,
    params: [
      ['institution', nameOf(sender)],
      ['number', read],
      ['address', address],
    ],
  }
}

function invitationWords(
  content: Extract<
    RevealedContent,
    { readonly document: 'party_invitation' | 'invitation_reminder' }
  >,
  sender: Sender,
): OutgoingWords {
  const contact = callOf(sender)
  const { link } = content.facts
  const genuine = `不收费，不问银行卡和密码。有疑问请联系${contact}，或打12368问法院。`
  if (content.document === 'party_invitation')
    return {
      subject: '调解邀请',
      text: `有一件纠纷请您一起商量，来不来由您定。请七天内打开 ${link} 。${genuine}`,
      params: [
        ['link', link],
        ['contact', contact],
      ],
    }
  const until = whenInWords(content.facts.until)
  return {
    subject: '调解邀请提醒',
    text: `您有一份调解邀请还没有打开，来不来由您定。请打开 ${link} 。最晚${until}。${genuine}`,
    params: [
      ['until', until],
      ['link', link],
      ['contact', contact],
    ],
  }
}

/** To someone whose account was opened or renewed; a court or an institution sends it. */
function activationWords({ link, from }: RevealedFacts['account_activation']): OutgoingWords {
  const hours = String(ACTIVATION_HOURS)
  return {
    subject: '账号激活',
    text: `${from}请您激活和议账号。请在${hours}小时内打开 ${link} 设置登录密码，只能使用一次，请勿转发。非本人账号的，请勿打开。`,
    params: [
      ['institution', from],
      ['link', link],
      ['hours', hours],
    ],
  }
}

/** 2026年12月24日; a day that holidays may move is not the last word. */
function dayInWords({
  until,
  isProvisional = false,
}: Omit<DeliveryFacts<'confirmation_reminder'>, 'isProvisional'> & {
  readonly isProvisional?: boolean
}): string {
  const [year, month, date] = until.split('-').map(Number)
  return `${year}年${month}月${date}日${isProvisional ? '（可能因放假顺延）' : ''}`
}

const GENUINE = '不收费，不问银行卡和密码。有疑问请打12368问法院。'

/** A notice of the court: it names the court, and whom to call is the court's line. */
function courtWords(
  content: Extract<DeliveryContent, { readonly document: CourtDocument }>,
): OutgoingWords {
  const { caseNo, court } = content.facts
  const about = `${caseName(caseNo)}申请的司法确认`
  if (content.document === 'court_refusal')
    return {
      subject: '法院决定通知',
      text: `${about}，${court}已有决定。请用本机号码登录和议查看并下载文书。${GENUINE}`,
      params: [
        ['case', caseNo],
        ['court', court],
      ],
    }
  const when = whenInWords(content.facts.startsAt)
  if (content.document === 'court_hearing_cancelled')
    return {
      subject: '法院核实取消通知',
      text: `${about}，核实已取消。原定时间：${when}。${GENUINE}`,
      params: [
        ['case', caseNo],
        ['court', court],
        ['time', when],
      ],
    }
  const { way, place } = content.facts
  const where = place ?? hearingWay[way]
  return {
    subject: '法院核实通知',
    text: `${about}，${court}请双方共同核实。时间：${when}。${place ? `地点：${place}` : `方式：${where}`}。${GENUINE}`,
    params: [
      ['case', caseNo],
      ['court', court],
      ['time', when],
      ['place', where],
    ],
  }
}

/** What to do before a court verifies by video. */
function hearingReminderWords({
  caseNo,
  court,
  startsAt,
  address,
}: RevealedFacts['hearing_reminder']): OutgoingWords {
  const when = whenInWords(startsAt)
  return {
    subject: '法院核实前的提醒',
    text: `${caseName(caseNo)}申请的司法确认，${court}要视频核实了。时间：${when}。请用本机号码登录和议参加。可以先试一试设备： ${address} 。${GENUINE}`,
    params: [
      ['case', caseNo],
      ['court', court],
      ['time', when],
      ['address', address],
    ],
  }
}

/** A notice in words. */
export function outgoingWords(content: RevealedContent, sender: Sender): OutgoingWords {
  switch (content.document) {
    case 'meeting_scheduled':
    case 'meeting_moved':
    case 'meeting_cancelled':
      return meetingWords(content, sender)
    case 'case_closed': {
      const contact = contactOf(content.facts.mediator, sender)
      return {
        subject: '调解终结通知',
        text: `${caseName(content.facts.caseNo)}的调解已经终结。结果和后续请联系${contact}。`,
        params: [
          ['case', content.facts.caseNo],
          ['contact', contact],
        ],
      }
    }
    case 'agreement_copy': {
      const contact = callOf(sender)
      return {
        subject: '调解协议书已经签好',
        text: `${caseName(content.facts.caseNo)}的调解协议书已经签好。请用本机号码登录和议，打开您的一份。有疑问请联系${contact}。`,
        params: [
          ['case', content.facts.caseNo],
          ['contact', contact],
        ],
      }
    }
    case 'court_hearing':
    case 'court_hearing_cancelled':
    case 'court_refusal':
      return courtWords(content)
    case 'consultation_answered':
      return consultationWords(content.facts, sender)
    case 'application_answered':
      return applicationWords(content.facts, sender)
    case 'staff_notice':
      return {
        subject: '待办提醒',
        text: `${content.facts.caseNo}有新的消息，请登录和议查看。`,
        params: [['case', content.facts.caseNo]],
      }
    case 'talk_news': {
      const contact = callOf(sender)
      return {
        subject: '有新的消息',
        text: `${caseName(content.facts.caseNo)}有新的消息，请用本机号码登录和议查看。有疑问请联系${contact}。`,
        params: [
          ['case', content.facts.caseNo],
          ['contact', contact],
        ],
      }
    }
    case 'helping_news': {
      const contact = callOf(sender)
      return {
        subject: '有新的消息',
        text: `请您帮忙的调解有新的消息，请用本机号码登录和议查看。有疑问请联系${contact}。`,
        params: [['contact', contact]],
      }
    }
    case 'confirmation_reminder': {
      const contact = callOf(sender)
      const until = dayInWords(content.facts)
      return {
        subject: '请法院确认协议的期限',
        text: `${caseName(content.facts.caseNo)}已有协议，双方可以一起请法院确认，不收费。最晚${until}。您还没有确认，请用本机号码登录和议办理。不想申请的，不用办。有疑问请联系${contact}。`,
        params: [
          ['case', content.facts.caseNo],
          ['until', until],
          ['contact', contact],
        ],
      }
    }
    case 'order_reminder': {
      const contact = callOf(sender)
      const until = dayInWords(content.facts)
      return {
        subject: '法院在等您补齐的内容',
        text: `${caseName(content.facts.caseNo)}已请法院确认协议。法院要求补齐的内容，还没有收到。最晚${until}。请用本机号码登录和议办理；任何一方交了都可以。有疑问请联系${contact}。`,
        params: [
          ['case', content.facts.caseNo],
          ['until', until],
          ['contact', contact],
        ],
      }
    }
    case 'meeting_reminder':
      return meetingReminderWords(content.facts, sender)
    case 'hearing_reminder':
      return hearingReminderWords(content.facts)
    case 'party_invitation':
    case 'invitation_reminder':
      return invitationWords(content, sender)
    case 'phone_code': {
      const { code, minutes } = content.facts
      return {
        subject: '验证码',
        text: `验证码${code}，${minutes}分钟内有效。请不要告诉别人，工作人员也不会问您要。`,
        params: [
          ['code', code],
          ['minutes', String(minutes)],
        ],
      }
    }
    case 'account_activation':
      return activationWords(content.facts)
  }
}
