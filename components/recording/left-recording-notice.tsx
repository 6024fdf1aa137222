import { Notice } from '@/components/ui/notice'
import { RECORDER } from '@/lib/labels/zh-CN/recording'
import type { LeftState } from '../conference/recorder/left-recordings'

export interface LeftRecordingNoticeProps extends LeftState {
  className?: string
}

/** How much of earlier recordings waits on this device, or that all of it was sent. */
export function LeftRecordingNotice({ waiting, isLate, className }: LeftRecordingNoticeProps) {
  const said =
    waiting > 0 ? RECORDER.left(waiting) : isLate ? RECORDER.leftTooLate : RECORDER.leftSent
  return (
    <Notice tone={waiting > 0 || isLate ? 'warn' : 'ok'} className={className}>
      {said}
    </Notice>
  )
}
