import { Notice } from '@/components/ui/notice'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import type { DossierView } from '@/lib/queries/case/dossier-view'

/** The slots of a case before its closing that are owed and empty, each with its reason. */
export function MissingNotice({ missing }: Pick<DossierView, 'missing'>) {
  if (missing.length === 0) {
    return (
      <Notice tone="ok" className="mb-4 print:hidden">
        {DOSSIER.complete}
      </Notice>
    )
  }
  return (
    <Notice tone="warn" title={DOSSIER.missingTitle(missing.length)} className="mb-4 print:hidden">
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
