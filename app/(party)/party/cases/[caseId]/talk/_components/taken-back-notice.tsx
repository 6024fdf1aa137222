import { Notice } from '@/components/ui/notice'
import { THREAD } from '@/lib/labels/zh-CN/thread'

/** What became of a message that was taken back. */
export function TakenBackNotice({ back }: { back: string | readonly string[] | undefined }) {
  if (back === 'unseen') return <Notice tone="ok">{THREAD.takenBackUnseen}</Notice>
  if (back === 'seen') return <Notice>{THREAD.takenBackSeen}</Notice>
  return null
}
