import type { DELIVERY_EVENT_SHAPES } from '@/lib/domain/audit/delivery-events'
import { deliveryChannel, deliveryFailure, legalDocument } from '../delivery'
import type { EventTexts } from './event-text'

export const DELIVERY_TEXTS: EventTexts<keyof typeof DELIVERY_EVENT_SHAPES> = {
  'delivery.ended': {
    title: '通知当事人',
    sentence: (d) =>
      d.failure
        ? `给${d.party}的${legalDocument[d.document]}没有送达（${deliveryFailure[d.failure]}），由调解员另行通知。`
        : `${legalDocument[d.document]}已以${deliveryChannel[d.channel]}发给${d.party}${d.result === 'delivered' ? '，对方已收到' : ''}。`,
  },
}
