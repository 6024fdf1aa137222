// Camera and microphone in a conference, and before one enters it.

export const ROOM_DEVICES = {
  opening: '正在打开摄像头和麦克风，请按“允许”。',
  /** While the words are loaded that say what. */
  wrong: '摄像头或者麦克风没有打开。',
  good: '摄像头和麦克风都好了。',
  reopen: '重新打开',
  pluggedIn: (names: string) => `发现了${names}。`,
  use: '用上',
  without: '不用摄像头和麦克风也能参加，可以听、可以看。',
  dismiss: '知道了',
  showAdvice: '怎么办',
  hideAdvice: '收起办法',
} as const
