import { Notice } from '@/components/ui/notice'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import type { DossierView } from '@/lib/queries/case/dossier-view'

/** The slots that are owed and empty, each with its reason; and whether materials can be added. */
export function MissingNotice({ missing, header }: Pick<DossierView, 'missing' | 'header'>) {
  const locked = header.status === 'archived' ? <p>{DOSSIER.locked}</p> : null
  if (missing.length === 0) {
    return (
      <Notice tone="ok" className="mb-4 print:hidden">
        {DOSSIER.complete}
        {locked}
      </Notice>
    )
  }
  return (
    <Notice tone="warn" title={DOSSIER.missingTitle(missing.length)} className="mb-4 print:hidden">
      {locked}
      <ul className="mt-1 grid gap-x-6 gap-y-0.5 md:grid-cols-2">
        {missing.map(({ slot, name, why }) => (
          <li key={slot} className="min-w-0">
            {name}
            <span className="ml-2 text-sm text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
