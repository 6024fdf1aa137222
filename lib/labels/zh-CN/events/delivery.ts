import type { DELIVERY_EVENT_SHAPES } from '@/lib/domain/audit/delivery-events'
import { ACT_TERM } from '../act-term'
import { DELIVERY, deliveryChannel, deliveryFailure, legalDocument } from '../delivery'
import { MEETING } from '../meeting'
import { servedDocument, serviceResult, serviceWay } from '../service'
import type { EventTexts } from './event-text'

const receiver = ({ party, behalf }: { readonly party: string; readonly behalf?: string }) =>
  behalf ? DELIVERY.receiver(party, behalf) : party

export const DELIVERY_TEXTS: EventTexts<keyof typeof DELIVERY_EVENT_SHAPES> = {
  'delivery.ended': {
    title: '通知当事人',
    sentence: (d) =>
      d.failure
        ? `给${receiver(d)}的${legalDocument[d.document]}没有送达（${deliveryFailure[d.failure]}）${d.behalf ? '' : '，由调解员另行通知'}。`
        : `${legalDocument[d.document]}已以${deliveryChannel[d.channel]}发给${receiver(d)}${d.result === 'delivered' ? '，已送到手机' : ''}。`,
  },
  'service.recorded': {
    title: '登记送达',
    sentence: (d) =>
      `${d.on} ${serviceWay[d.way]}向${d.party}送达${d.meetingNo ? MEETING.no(d.meetingNo) : ''}${servedDocument[d.document]}，${serviceResult[d.result]}。` +
      (d.lapsedOn ? `此时调解期限已于 ${d.lapsedOn} 届满。` : ''),
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
}
