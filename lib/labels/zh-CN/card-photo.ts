// What the page of 核对身份 says while a photo of an identity card is read. No sentence over forty
// characters.

export const CARD_PHOTO = {
  group: '拍身份证，自动填',
  help: '用身份证的，拍有照片的一面，姓名和号码自动填好。照片读完就丢掉，不保存。',
  camera: '拍身份证',
  cameraName: '拍身份证，自动填姓名和号码',
  album: '从相册选',
  albumName: '从相册选身份证的照片',
  reading: '正在读照片，请等几秒…',
  filled: '已经填好。请和证件对一遍，不对的改过来。',
  filledNumber: '号码已经填好，姓名没有读出来，请自己填。',
  unsent: '照片没有传上去。请看看网络再试，或者自己填。',
} as const

const UNREADABLE = '没有读出来。请把身份证摆正，拍清楚再试，或者自己填。'

const SENTENCES: Readonly<Record<string, string>> = {
  CARD_OFF: '这里不能读照片，请自己填。',
  CARD_BACK: '这是有国徽的一面。请拍有照片的一面。',
  CARD_UNREAD: UNREADABLE,
  CARD_DISAGREES: '读出来的号码和性别、出生日期对不上。请拍清楚再试，或者自己填。',
  CARD_BUSY: '正在读别的照片。请过一会儿再试，或者自己填。',
  CARD_TOO_OFTEN: '这一小时里试得太多了。请自己填。',
  CARD_TOO_SLOW: '读得太久，没有读出来。请自己填，或者过一会儿再试。',
  FILE_TOO_LARGE: '照片超过 10 MB。请拍小一点，或者自己填。',
  FILE_KIND_UNKNOWN: '这不是照片。请换一张，或者自己填。',
  FILE_IMAGE_TOO_LARGE: '照片太大，读不了。请拍小一点，或者自己填。',
  FILE_INFECTED: '这张照片有病毒，没有读。请重新拍一张。',
  FILE_NOT_SCANNED: '现在不能查病毒，照片没有读。请过一会儿再试，或者自己填。',
}

/** Why a photo was not read, and what to do. */
export const cardPhotoSentence = (code: string): string =>
  SENTENCES[code] ?? '照片打不开。请换一张，或者自己填。'
