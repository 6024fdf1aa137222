import { toLocalDate } from '@/lib/domain/time/local-date'
import { dayAndTime } from './moment'

/** What was typed in a form at an earlier visit. Loaded where there is any. */
export const DRAFT_QUESTION = {
  found: (at: Date | null, now: Date) =>
    at
      ? `本机时间 ${dayAndTime(at, toLocalDate(now))} 填写的内容没有提交。是否恢复？`
      : '以前在本机填写的内容没有提交。是否恢复？',
  moved: (isOfCase: boolean) =>
    `此后${isOfCase ? '本案' : '这份资料'}已有变动，请对照现在的内容后决定。`,
  left: '以下内容未填入，该栏已另行填写。',
  line: (label: string, text: string) => `${label}：${text}`,
  more: (count: number) => `另有 ${count} 项`,
  restore: '恢复',
  discard: '放弃',
  discardTitle: '放弃这些内容吗？',
  discardHelp: '这些内容只在本机。放弃后从本机删除，不能恢复。',
  discardConfirm: '放弃并删除',
} as const
