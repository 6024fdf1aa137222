import type { RECORDING_EVENT_SHAPES } from '@/lib/domain/audit/recording-events'
import { MEETING } from '../meeting'
import {
  playTime,
  recordingAnswer,
  recordingPurpose,
  recordingTrouble,
  replayReason,
  stopReason,
} from '../recording'
import type { EventTexts } from './event-text'

export const RECORDING_ACTS = {
  'recording:ask': '征求录音录像同意',
  'recording:answer': '回答是否同意录音录像',
  'recording:start': '开始录音录像',
  'recording:upload': '传送录音录像',
  'recording:note-trouble': '报告录音录像中断',
  'recording:stop': '停止录音录像',
  'recording:replay': '打开录音录像',
  'recording:hear-complaint': '为处理投诉打开录音录像',
} as const

export const RECORDING_TEXTS: EventTexts<keyof typeof RECORDING_EVENT_SHAPES> = {
  'recording.proposed': {
    title: RECORDING_ACTS['recording:ask'],
    sentence: (d) =>
      `${MEETING.no(d.no)}征求录音录像同意（${recordingPurpose[d.purpose]}，说明文字 ${d.wording} 版）。`,
  },
  'recording.answered': {
    title: RECORDING_ACTS['recording:answer'],
    sentence: (d) =>
      `${MEETING.no(d.no)}：${recordingAnswer[d.answer]}（说明文字 ${d.wording} 版）。`,
  },
  'recording.started': {
    title: RECORDING_ACTS['recording:start'],
    sentence: (d) => `${MEETING.no(d.no)}开始录音录像，在场的人都已同意。`,
  },
  'recording.stopped': {
    title: RECORDING_ACTS['recording:stop'],
    sentence: (d) => `${MEETING.no(d.no)}停止录音录像（${stopReason[d.reason]}）。`,
  },
  'recording.interrupted': {
    title: '录音录像可能中断',
    sentence: (d) => `${MEETING.no(d.no)}：${recordingTrouble[d.trouble]}`,
  },
  'recording.made': {
    title: '录音录像存入副卷',
    sentence: (d) =>
      `录音录像已存入副卷：长度 ${playTime(d.durationMs)}，共${d.chunks}段，中断${d.gaps}处，` +
      `摘要值 ${d.sha256.slice(0, 16)}，清单摘要值 ${d.manifest.slice(0, 16)}。`,
  },
  'recording.replayed': {
    title: RECORDING_ACTS['recording:replay'],
    sentence: (d) => `打开录音录像，理由：${replayReason[d.reason]}。`,
  },
}
