import type { RecognitionState } from '@/lib/domain/dossier/recognition'

/** How far the recognition of text in a photograph or scanned file is. A phone loads this file. */
export const RECOGNITION = {
  waiting: '文字待识别，归档后进行',
  recognised: '文字已识别，可检索',
  empty: '未识别出文字',
  failed: '文字识别失败，系统每日再试',
} as const satisfies Record<RecognitionState, string>
