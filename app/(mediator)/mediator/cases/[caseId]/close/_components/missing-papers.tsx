import { Notice } from '@/components/ui/notice'
import { CLOSE_PAPERS } from '@/lib/labels/zh-CN/mediator-acts/close-papers'

/** What the dossier will still lack once the case is closed; it hinders nothing. */
export function MissingPapers({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Notice tone="warn" title={CLOSE_PAPERS.title(names.length)}>
      {CLOSE_PAPERS.text(names)}
    </Notice>
  )
}
