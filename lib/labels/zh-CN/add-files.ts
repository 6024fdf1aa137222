// What a form says while photos, files and voice are added to a message. Loaded after the page.
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
  tooLarge: (name: string, mb: number) => `${name} 超过 ${mb} MB，没有加上。`,
} as const

/** Recording a voice message. */
export const RECORDER = {
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
