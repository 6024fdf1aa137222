// Photos, files and voice of conversations: as they are shown, added, recorded and refused.

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
  FILE_TOO_LARGE: '文件超过 10 MB，请拍小一点，或者分开发。',
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
  return (Object.hasOwn(MISTAKES, code) && MISTAKES[code]) || ADD_FILES.refused
}

/** 0:42 */
export function playingTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Files of a message, for its readers. */
export const MESSAGE_FILE = {
  voiceOf: (seconds: number) => `语音 ${playingTime(seconds)}`,
  noTranscript: '语音没有文字稿。',
  photoOf: (name: string) => `照片 ${name}，点开看大图`,
  openFile: (name: string, about: string) => `${name}（${about}）`,
} as const

/** The fields with which a message gets its files. */
export const ADD_FILES = {
  group: '加语音、照片或者文件',
  record: '说话',
  recordName: '说话，录一段语音',
  camera: '拍照',
  cameraName: '拍照，和这句话一起发',
  file: '文件',
  fileName: '照片和文件，从手机里选',
  help: '照片里的位置等拍摄信息，发送时去掉。',
  list: '一起发的',
  remove: '去掉',
  removeOf: (name: string) => `去掉 ${name}`,
  sending: (percent: number) => `已上传 ${percent}%`,
  checking: '已经上传，正在检查…',
  unsent: '没有发出，您写的和选的都还在。请看看网络，再按一次。',
  unknown: '没有发出，您写的和选的都还在。请过一会儿再试。',
  tooMany: '一次最多发 6 个，多选的没有加上。',
  tooLarge: (name: string) => `${name} 超过 10 MB，没有加上。`,
  withoutScript: '照片和文件在这里单独发，一次最多 6 个。',
  fieldWithoutScript: '照片或者文件',
  alone: { case: '把文件发给全体', caucus: '把文件只发到这里' },
  refused: '没有发出，请重新选择后再发。',
} as const

/** Recording a voice message. */
export const RECORDER = {
  /** Of the file, without its ending. */
  name: '语音',
  starting: '正在打开话筒…',
  recording: (time: string) => `正在录音 ${time}，最长 2:00`,
  recordingNow: '正在录音，最长 2 分钟。',
  stop: '说完了',
  cancel: '不要了',
  hear: '可以先听一遍。语音不会转成文字。',
  refused: '没有允许使用话筒。请在手机设置里允许，或者选一个录好的文件。',
  missing: '这里不能录音。请选一个录好的文件，或者打字。',
  failed: '录音中断了，请再录一次，或者选一个录好的文件。',
  pick: '录音文件',
  tooLong: '这段录音超过 2 分钟，请分几段录。',
  unplayable: '这种录音这里放不出来，请打字，或者给调解员打电话。',
} as const
