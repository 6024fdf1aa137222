import type { DOSSIER_EVENT_SHAPES } from '@/lib/domain/audit/dossier-events'
import { ACT_TERM } from '../act-term'
import { dossierSlot } from '../dossier'
import type { EventTexts } from './event-text'

export const DOSSIER_ACTS = {
  'dossier:archive': '归档',
  'dossier:explain': '说明缺件',
} as const

export const DOSSIER_TEXTS: EventTexts<keyof typeof DOSSIER_EVENT_SHAPES> = {
  'dossier.binding-started': {
    title: '开始归档',
    sentence: (d) =>
      d.volume === 1 ? '提交系统归档。' : `提交系统编制补充卷（第${d.volume}卷）。`,
  },
  'dossier.explained': {
    title: '说明缺件',
    sentence: (d) => `对“${dossierSlot[d.slot]}”缺件作情况说明。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
  },
  'dossier.supplemented': {
    title: '编制补充卷',
    sentence: (d) =>
      `补充卷 ${d.number}（第${d.volume}卷）封卷，${d.items} 件，共 ${d.pages} 页，SHA-256 ${d.sha256}。`,
  },
}
