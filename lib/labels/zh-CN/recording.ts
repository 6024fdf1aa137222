import type { MarkKind } from '@/lib/domain/conference/marks'
import type { GapReason } from '@/lib/domain/recording/manifest'
import type {
  RecordingAnswer,
  RecordingPurpose,
  RecordingState,
  ReplayReason,
  StopReason,
} from '@/lib/domain/recording/recording'
import type { RecordingTrouble } from '@/lib/domain/recording/trouble'

export const recordingPurpose = {
  beside: '另外写笔录',
  instead: '代替笔录',
} as const satisfies Record<RecordingPurpose, string>

export const recordingState = {
  proposed: '正在征求同意',
  dropped: '没有录',
  running: '正在录',
  stopped: '正在整理',
  made: '已存入副卷',
  failed: '没有录成',
} as const satisfies Record<RecordingState, string>

export const recordingAnswer = {
  given: '同意录音录像',
  refused: '不同意录音录像',
  withdrawn: '撤回同意',
} as const satisfies Record<RecordingAnswer, string>

export const stopReason = {
  stopped: '有人停止',
  refused: '有人不同意',
  withdrawn: '有人撤回同意',
  ended: '会议结束',
} as const satisfies Record<StopReason, string>

/** Why what was proposed did not begin. */
export const dropReason = {
  ...stopReason,
  stopped: '已取消',
} as const satisfies Record<StopReason, string>

export const replayReason = {
  check_record: '核对笔录',
  check_terms: '核对谈好的内容',
  complaint: '处理投诉',
  recall: '回忆当时的说明',
} as const satisfies Record<ReplayReason, string>

export const gapReason = {
  private: '单独谈',
  paused: '休会',
  consent: '有人还没有同意',
  lost: '录制中断',
} as const satisfies Record<GapReason, string>

export const indexWords: Partial<Record<MarkKind, string>> = {
  admitted: '有人进来',
  left: '有人离开',
  lost: '有人掉线',
  returned: '有人回来',
  removed: '有人被请出',
}

/**
 * What everyone answers to, sentence by sentence; its version is WORDING of
 * lib/domain/recording/recording.ts.
 */
export const WORDING_SENTENCES: Readonly<Record<RecordingPurpose, readonly string[]>> = {
  beside: [
    '调解员想把共同会议室里的谈话录下来。',
    '单独谈和休会的时候不录。',
    '录像只存在本案的副卷里，不交给法院。',
    '每次打开都要写明理由，并且留下记录。',
    '有人投诉调解员的，机构为了处理可以打开。',
    '您可以不同意，调解照常进行。',
    '同意以后，您随时可以停止或者撤回。',
  ],
  instead: [
    '调解员想用录音录像代替这次的笔录。',
    '双方没有争议的事实，仍然会写下来请您核对。',
    '单独谈和休会的时候不录。',
    '录像只存在本案的副卷里，不交给法院。',
    '每次打开都要写明理由，并且留下记录。',
    '有人投诉调解员的，机构为了处理可以打开。',
    '您可以不同意，调解照常进行，另外写笔录。',
    '同意以后，您随时可以停止或者撤回。',
  ],
}

const two = (value: number) => String(value).padStart(2, '0')

/** A place in a recording, or its length: 01:02:03. */
export function playTime(ms: number): string {
  const seconds = Math.floor(ms / 1_000)
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(two)
    .join(':')
}

/** The beginning of a sentence: enough to find its place. */
const shortened = (text: string) => (text.length <= 40 ? text : `${text.slice(0, 40)}…`)

const withName = (words: string, name: string | null) =>
  name === null ? words : `${words}：${name}`

export const RECORDING = {
  title: '录音录像',
  purpose: '录音录像怎么用',
  ask: '征求大家同意录音录像',
  askHelp: '在场的每个人都同意，才能开始录。',
  noAnswer: (name: string) => `${name}：还没有回答`,
  consentOf: (name: string, answer: RecordingAnswer) => `${name}：${recordingAnswer[answer]}`,
  start: '开始录音录像',
  stop: '停止录音录像',
  /** On its button, beside what runs. */
  stopNow: '停止',
  cancel: '不录了',
  agree: '同意录音录像',
  refuse: '不同意',
  withdraw: '撤回同意，停止录音录像',
  ownAnswer: (answer: RecordingAnswer) => `您已经选择：${recordingAnswer[answer]}。`,
  running: (since: string) => `正在录音录像，${since}开始。`,
  blocked: '现在不录：正在单独谈、休会，或者有人还没有同意。',
  alarm: '录音录像已经停了十秒以上，后面的话可能没有录下来。',
  stopped: (reason: StopReason, name: string | null) =>
    `录音录像已经停止（${withName(stopReason[reason], name)}）。`,
  /** It was proposed and never began. */
  dropped: (reason: StopReason, name: string | null) =>
    `没有录音录像（${withName(dropReason[reason], name)}）。`,
  done: '已办好。',
  list: '本案的录音录像',
  none: '本案没有录音录像。',
  row: (no: number, started: string) => `第${no}次调解会，${started}开始`,
  digest: (sha256: string) => `摘要值 ${sha256.slice(0, 16)}`,
  length: (ms: number) => `长度 ${playTime(ms)}`,
  reason: '为什么打开',
  open: '打开录音录像',
  openHelp: '打开会写进案件记录：谁、什么时候、为什么。',
  watermark: (name: string, at: string, reason: ReplayReason) =>
    `${name}于${at}打开，理由：${replayReason[reason]}。不得录制、转发。`,
  index: '时间索引',
  gap: (atMs: number, reason: GapReason, from: string, to: string) =>
    `${playTime(atMs)} 没有录：${gapReason[reason]}，${from}至${to}`,
  short: (atMs: number, missingMs: number) =>
    `${playTime(atMs)} 起的一部分少录约${Math.round(missingMs / 1_000)}秒：录制的设备太忙`,
  mark: (atMs: number, kind: MarkKind) => `${playTime(atMs)} ${indexWords[kind] ?? ''}`,
  said: (atMs: number, speaker: string, text: string) =>
    `${playTime(atMs)} ${speaker}：${shortened(text)}`,
  inner: '副卷 · 录音录像',
  innerHelp: '不编页、不装订，不移送法院；随卷宗一起销毁。',
  innerIndex: (count: number) => `时间索引 ${count} 条`,
  destroyed: '已随卷宗销毁',
  forComplaint: '为处理投诉打开',
  forComplaintHelp: '有投诉等待机构答复的时候才能打开，打开会写进案件记录。',
  serverFull: '服务器存不下了，这一段还没有保存。',
  noSound: '您的浏览器不能播放这段录音录像。',
} as const

/** What everyone in the room reads of the device that records. */
export const recordingTrouble = {
  disk_full: '录制的设备存不下了，正在边录边传。',
  line_weak: '录制的设备网络差，录音录像还没有送到。',
  device_slept: '录制的设备停顿过，有一段没有录下来。',
  recorder_failed: '录制的设备出了问题，可能没有录下来。',
  server_refused: '服务器没有收下一段录音录像，正在重新开始。',
  server_full: '服务器存不下了，录音录像先留在录制的设备上。',
  recording_full: '录音录像已经录满，后面的没有录下来。',
} as const satisfies Record<RecordingTrouble, string>

/** The same on the page of the mediator whose device records: what goes on and what to do. */
export const ownTrouble = {
  disk_full: '这台设备存不下了，正在边录边传。请不要关掉页面。',
  line_weak: '网络连不上，接通以后自动接着录。请不要关掉页面。',
  device_slept: '这台设备停顿过，中间没有录，正在重新开始。',
  recorder_failed: '这台设备没有录起来，正在重新开始。',
  server_refused: '服务器没有收下一段，正在重新开始。',
  server_full: '服务器存不下了，先留在这台设备上。请不要关掉页面。',
  recording_full: '录音录像已经录满。请停止以后重新征求同意。',
} as const satisfies Record<RecordingTrouble, string>

/** What the recorder shows on the page of the mediator. */
export const RECORDER = {
  unsupported: '这台设备不能录音录像。请换用电脑上的浏览器。',
  soundOnly: '这台设备只录声音，不录画面。',
  waiting: (count: number) => `还有${count}段没有送到，请不要关掉页面。`,
  notKept: '这台设备不暂存录音录像，请不要关掉页面。',
  allSent: '录音录像都已经送到。',
  left: (count: number) => `上次还有${count}段录音录像没有送到，正在补传，请不要关掉页面。`,
  leftSent: '上次没有送到的录音录像，已经补传。',
  leftTooLate: '已经过了补传的时间，没有送到的录音录像没有收下。',
} as const
