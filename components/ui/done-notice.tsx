import { ForgetDone } from './forget-done'
import { Notice, type NoticeTone } from './notice'

export interface DoneNoticeProps {
  /** The value of `done` in the address: which act led here. */
  done: string | undefined
  /** The sentence of each act that leads here, by its value of `done`. */
  sentences: Readonly<Record<string, string>>
  /** `info` where nothing changed. */
  tone?: NoticeTone
  className?: string
}

/**
 * Confirms an act of another page that led to this one. An address without a known value shows
 * nothing. The sentence is never taken from the address: a link could then put words on the page.
 */
export function DoneNotice({ done, sentences, tone = 'ok', className = 'mb-4' }: DoneNoticeProps) {
  return done !== undefined && Object.hasOwn(sentences, done) ? (
    <Notice tone={tone} className={className}>
      {sentences[done]}
      <ForgetDone />
    </Notice>
  ) : null
}
