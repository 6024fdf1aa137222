import type { Facts, RefusalCode } from '@/lib/domain/refusal'
import { DESTRUCTION_REFUSED, DESTRUCTION_SENTENCES } from './destruction'

/** Why a dossier is not bound, what is in it not changed, or it not destroyed. */
export const DOSSIER_SENTENCES = {
  ...DESTRUCTION_SENTENCES,
  DOSSIER_CLOSED: () =>
    '该件已编入封存的卷宗，不能作废或者改动。需要更正的，请添加新的材料，编入补充卷。',
  DOSSIER_INCOMPLETE: (f) =>
    `卷宗还有 ${f.count} 项缺件或者尚未签署的文书，不能归档。请补齐、签署，或者对不能取得的作情况说明，再归档。`,
  DOSSIER_NOTHING_NEW: () =>
    '归档后没有可以编入补充卷的新材料。尚未签署完毕的文书，签署件制作后编入。',
  DOSSIER_BEING_BOUND: () => '系统正在归档，无需重复操作。进度见本页。',
  SLOT_NOT_MISSING: () => '该项已有材料，或者本案不需要，无需说明。请刷新页面查看最新情况。',
} as const satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>

/** The same in a clause, for the record. */
export const DOSSIER_REFUSED = {
  ...DESTRUCTION_REFUSED,
  DOSSIER_CLOSED: '该件已编入封存的卷宗',
  DOSSIER_INCOMPLETE: '必备材料不齐全',
  DOSSIER_NOTHING_NEW: '没有新的材料',
  DOSSIER_BEING_BOUND: '系统正在归档',
  SLOT_NOT_MISSING: '该项不缺材料',
} as const satisfies Partial<Record<RefusalCode, string>>
