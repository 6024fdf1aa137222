import { Notice } from '@/components/ui/notice'
import { messageFileSentence } from '@/lib/labels/zh-CN/message-file'

/** Why photos and files that were sent without script were refused, by the code in the address. */
export function FilesRefused({ code }: { code: string | readonly string[] | undefined }) {
  return typeof code === 'string' ? (
    <Notice tone="danger">{messageFileSentence(code)}</Notice>
  ) : null
}
