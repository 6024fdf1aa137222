import type { RefusalCode } from '@/lib/domain/refusal'
import { tooLargeSentences } from '@/lib/domain/upload/file-limit'

/** The photo of the document that the mediator saw. */
export const IDENTITY_PHOTO = {
  title: '附证件照片',
  help: (mb: number) =>
    `今天现场或者视频看过证件的，可以附一张照片（不超过 ${mb} MB），只有本案调解员能看。不附也可以。`,
  /** `how`: by which way the document was seen. */
  of: (person: string, how: string) => `${person}的证件照片（${how}）`,
  send: (person: string) => `附上${person}的照片`,
  see: (person: string, how: string) => `看${person}的证件照片（${how}）`,
  kept: '照片已附上。',
  refusedTitle: '照片没有附上',
} as const

/** What was wrong with the file, or with the check. */
export const identityPhotoMistake: Readonly<Record<string, string>> = {
  FILE_MISSING: '没有选照片，请先选择。',
  ...tooLargeSentences((mb) => `照片太大，不超过 ${mb} MB。`),
  FILE_EMPTY: '文件是空的，请重新拍摄。',
  FILE_DAMAGED: '文件打不开，请重新拍摄。',
  FILE_INFECTED: '文件含有病毒，不能接收。',
  FILE_NOT_SCANNED: '暂时不能检查病毒，请稍后再附。',
  FILE_IMAGE_TOO_LARGE: '照片尺寸太大，请重新拍摄。',
  IDENTITY_PHOTO_KIND: '只接收照片。',
  IDENTITY_PHOTO_UNFIT: '这次核验不能附照片。',
  IDENTITY_PHOTO_LATE: '照片只能在核验当天附上。',
  IDENTITY_PHOTO_TWICE: '这次核验已经附了照片。',
}

export const IDENTITY_PHOTO_OTHER = '照片没有收到，请重新选择。'

export const IDENTITY_PHOTO_SENTENCES = {
  IDENTITY_PHOTO_UNFIT: () => '只有调解员本人现场或者视频看过证件、结果相符的核验，才能附照片。',
  IDENTITY_PHOTO_LATE: () => '照片只能在核验当天附上。请重新核验，再附照片。',
  IDENTITY_PHOTO_TWICE: () => '这次核验已经附了照片，不能再附。',
} as const satisfies Partial<Record<RefusalCode, () => string>>

/** The same in a clause, for a reader of the record. */
export const IDENTITY_PHOTO_REFUSED = {
  IDENTITY_PHOTO_UNFIT: '这次核验不能附照片',
  IDENTITY_PHOTO_LATE: '不是核验当天',
  IDENTITY_PHOTO_TWICE: '已经附了照片',
} as const satisfies Partial<Record<RefusalCode, string>>
