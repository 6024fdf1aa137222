/** 整理成笔录: what was said to all in a topic becomes lines of a draft. */
export const SUM_UP = {
  title: '整理成笔录',
  of: (topic: string) => `将“${topic}”整理成笔录`,
  help: '只有全体可见的发言可以选。单独谈的内容不在这里，也不进笔录。',
  choose: '选择发言',
  next: '下一步',
  none: '这个议题里还没有可以整理的发言。',
  nothing: '请先选择发言。',
  gone: '该议题不存在。',
  noDraft: '没有可以写的笔录草稿。请先在调解会开始笔录。',
  toCase: '返回案件',
  minutes: '记入哪份笔录',
  lines: '逐段核对文字，可以改；不要的删空。',
  line: (no: number) => `第${no}段`,
  text: '内容',
  textOf: (no: number) => `第${no}段的内容`,
  section: '记入',
  sectionOf: (no: number) => `第${no}段记入哪一部分`,
  sectionHelp: '先记入“让步与方案”，不交法院，各方也不核对。只陈述事实的，改为“陈述”。',
  speaker: '发言人',
  speakerOf: (no: number) => `第${no}段的发言人`,
  inRound: (no: number) => `（第${no}轮）`,
  from: (moments: string) => `来自 ${moments} 的发言`,
  back: '重新选择',
  submit: '记入笔录草稿',
  done: '已记入笔录草稿。',
  /** Of one message, or of the n-th of several. */
  source: (no: number | null) => (no === null ? '看原来的发言' : `看原来的发言 ${no}`),
  offer: (name: string, terms: string) => `${name}：${terms}。`,
  /** What was sent beside the words, by number alone: names stay in the conversation. */
  files: (photos: number, files: number, voices: number) =>
    `（附${[
      photos > 0 ? `照片${photos}张` : '',
      files > 0 ? `文件${files}个` : '',
      voices > 0 ? `语音${voices}段` : '',
    ]
      .filter(Boolean)
      .join('、')}）`,
} as const
