import { Notice } from '@/components/ui/notice'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'

/** What the dossier will still lack once the case is closed; it hinders nothing. */
export function MissingPapers({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Notice tone="warn" title={CLOSE.papersTitle(names.length)}>
      {CLOSE.papers(names)}
    </Notice>
  )
}
