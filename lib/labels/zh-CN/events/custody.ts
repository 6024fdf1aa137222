import type { CUSTODY_EVENT_SHAPES } from '@/lib/domain/audit/custody-events'
import { PACK, PACK_KIND } from '../court-pack'
import { CHECK_FAULT, CHECK_OCCASION, FOUR_PROPERTIES } from '../four-properties'
import type { EventTexts } from './event-text'

export const CUSTODY_ACTS = {
  'dossier:check': FOUR_PROPERTIES.check,
  'dossier:hand-over': PACK.title,
} as const

export const CUSTODY_TEXTS: EventTexts<keyof typeof CUSTODY_EVENT_SHAPES> = {
  'dossier.checked': {
    title: FOUR_PROPERTIES.title,
    sentence: (d) => {
      const checked = `${CHECK_OCCASION[d.occasion]}，检测 ${d.volumes} 卷，`
      return d.faults === 0
        ? `${checked}四性检测通过。`
        : `${checked}发现 ${d.faults} 项问题：${d.codes.map((code) => CHECK_FAULT[code].what).join('；')}。`
    },
  },
  'dossier.handed-over': {
    title: PACK.title,
    sentence: (d) =>
      `${PACK_KIND[d.pack]}，移送编号 ${d.number}，${d.items} 件，SHA-256 ${d.sha256}。${d.former ? PACK.formerOf(d.former) : ''}`,
  },
}
