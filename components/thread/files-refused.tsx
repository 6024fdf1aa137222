import { Notice } from '@/components/ui/notice'
import { fieldMistake } from '@/lib/labels/zh-CN/field'
import { ADD_FILES } from '@/lib/labels/zh-CN/message-file'

/** Why photos and files that were sent without script were refused, by the code in the address. */
export function FilesRefused({ code }: { code: string | readonly string[] | undefined }) {
  if (typeof code !== 'string') return null
  const sentence = Object.hasOwn(fieldMistake, code) ? fieldMistake[code] : ADD_FILES.refused
  return <Notice tone="danger">{sentence}</Notice>
}
