// Refusals of a recording, in whole sentences and in clauses.
import type { Facts, RefusalCode } from '@/lib/domain/refusal'

export const RECORDING_SENTENCES = {
  RECORDING_OPEN_ALREADY: () => '已经征求过同意，或者正在录。请先停止，再重新征求。',
  RECORDING_OVER: () => '这次录音录像已经停止，不能再办理。',
  RECORDING_WORDING_CHANGED: () => '说明文字已经更新。请刷新页面，看过以后再选。',
  RECORDING_CONSENT_MISSING: (f: Facts) => `还没有同意的人：${f.names}。全部同意以后才能开始录。`,
  RECORDING_SIDE_MISSING: () => '双方都要有人在共同会议室并且同意，才能录。',
  RECORDING_PARTY_MISSING: (f: Facts) =>
    `用录音录像代替笔录，要每一名当事人同意。还缺：${f.names}。`,
  RECORDING_NOT_NOW: () => '现在不能录：正在单独谈、休会，或者有人还没有同意。',
  RECORDING_CHUNK_DIFFERS: () => '这一段已经收到，内容不同，没有保存。',
  RECORDING_CHUNK_MISSING: (f: Facts) => `前面的第${Number(f.next) + 1}段还没有收到。`,
  RECORDING_FULL: () => '录音录像已经录满，后面的没有保存。请停止以后重新开始。',
  RECORDING_NOT_MADE: () => '录音录像还没有整理好，请过几分钟再打开。',
  RECORDING_NOT_AGREED: () => '录的时候，在场的人没有同意机构打开。',
  RECORDING_NO_COMPLAINT: () => '本案没有等待机构答复的投诉，不能打开录音录像。',
} as const satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>

/** The same in a clause, for a reader of the record. */
export const RECORDING_REFUSED = {
  RECORDING_OPEN_ALREADY: '已经征求过同意',
  RECORDING_OVER: '录音录像已经停止',
  RECORDING_WORDING_CHANGED: '说明文字已经更新',
  RECORDING_CONSENT_MISSING: '有人还没有同意',
  RECORDING_SIDE_MISSING: '一方没有人在场并同意',
  RECORDING_PARTY_MISSING: '有当事人没有同意代替笔录',
  RECORDING_NOT_NOW: '当时不能录',
  RECORDING_CHUNK_DIFFERS: '该段已经收到，内容不同',
  RECORDING_CHUNK_MISSING: '前面有一段没有收到',
  RECORDING_FULL: '录音录像已经录满',
  RECORDING_NOT_MADE: '录音录像还没有整理好',
  RECORDING_NOT_AGREED: '录的时候没有同意机构打开',
  RECORDING_NO_COMPLAINT: '没有等待答复的投诉',
} as const satisfies Partial<Record<RefusalCode, string>>
