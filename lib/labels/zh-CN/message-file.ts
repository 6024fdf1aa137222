import { tooLargeSentences } from '@/lib/domain/upload/file-limit'

// Photos, files and voice of conversations: as they are shown and refused. Apart from add-files.ts,
// which the forms load late.

/** Mistakes of a message with files, by their code; short, since parties read them. */
export const MESSAGE_FILE_MISTAKES = {
  MESSAGE_EMPTY: '请写几个字，或者加上照片、文件、语音。',
  MESSAGE_FILES_TOO_MANY: '一次最多发 6 个，请分几次发。',
  MESSAGE_FILES_TOO_LARGE: '一次发的合计不能超过 20 MB，请分几次发。',
  VOICE_ONE: '一次只能发一段语音。',
  VOICE_TOO_LONG: '语音最长 2 分钟，请分几段录。',
  VOICE_TOO_LARGE: '语音太大，请分几段录。',
  VOICE_EMPTY: '语音是空的，请重新录。',
  VOICE_KIND_UNKNOWN: '这种录音这里放不出来，请打字，或者给调解员打电话。',
  FILE_NOT_SCANNED: '现在不能查病毒，文件没有发出。请过一会儿再发，文字可以先发。',
  OWN_FILES_FULL: '您在本案发的文件已有 200 个，请先收回不需要的。',
} as const

/** The same of the check of every file (lib/files/check-upload.ts), for those who take part. */
const UPLOAD_MISTAKES = {
  FILE_EMPTY: '文件是空的，请重新选择。',
  ...tooLargeSentences((mb) => `文件超过 ${mb} MB，请拍小一点，或者分开发。`),
  FILE_KIND_UNKNOWN: '只能发照片、PDF、Word、Excel 和 OFD 文件，请换一个。',
  FILE_DAMAGED: '文件打不开，可能没有传完整。请重新拍，或者重新选择。',
  FILE_ENCRYPTED: '文件设有密码，别人打不开。请去掉密码后再发。',
  FILE_HAS_MACROS: '文件里含有会自动运行的内容，请另存一份，或者拍照发。',
  FILE_EXPANDS_TOO_MUCH: '文件展开后太大，请分成几个，或者拍照发。',
  FILE_IMAGE_TOO_LARGE: '照片太大，请用手机重新拍一张。',
  FILE_TWO_KINDS: '文件里夹带着别的文件，请重新拍，或者另存一份。',
  FILE_RUNS_CODE: '文件里含有会自动运行的内容，请另存一份，或者拍照发。',
  FILE_INFECTED: '文件查出病毒，没有发出。请换一个，并检查您的手机。',
  FILE_NAME_CONTROL: '文件名里有看不见的字符，请改名后再发。',
  FILE_NAME_FORMAT: '文件名里有不能用的符号，请改名后再发。',
  FILE_DUPLICATE: '同一个文件选了两次，请去掉一个。',
} as const

const MISTAKES: Readonly<Record<string, string>> = { ...MESSAGE_FILE_MISTAKES, ...UPLOAD_MISTAKES }

/** Why files were not sent. */
export function messageFileSentence(code: string): string {
  return (Object.hasOwn(MISTAKES, code) && MISTAKES[code]) || '没有发出，请重新选择后再发。'
}

/** 0:42 */
export function playingTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What a recording is called: 语音.m4a */
export const voiceName = (mediaType: string) => `语音.${mediaType === 'audio/mp4' ? 'm4a' : 'webm'}`

/** Files of a message, for its readers. */
export const MESSAGE_FILE = {
  voiceOf: (seconds: number) => `语音 ${playingTime(seconds)}`,
  noTranscript: '语音没有文字稿。',
  photoOf: (name: string) => `照片 ${name}，点开看大图`,
  openFile: (name: string, about: string) => `${name}（${about}）`,
} as const

/** Photos and files where there is no script. */
export const FILES_ALONE = {
  help: (mb: number) => `照片和文件在这里单独发，一次最多 6 个，每个不超过 ${mb} MB。`,
  field: '照片或者文件',
  send: { case: '把文件发给全体', caucus: '把文件只发到这里' },
} as const
