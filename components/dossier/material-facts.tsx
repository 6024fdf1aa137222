import { CopyButton } from '@/components/ui/copy-button'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import type { DossierMaterialView } from '@/lib/queries/case/dossier-view'

/** Letters of the hash that are shown: enough to compare at a glance, the whole is copied. */
const SHORT = 12

/** Who added it and when, what it is, and by what it is known for good. */
export function MaterialFacts({ material, slot }: { material: DossierMaterialView; slot: string }) {
  const facts: readonly (readonly [string, string])[] = [
    [DOSSIER.slot, slot],
    [
      DOSSIER.addedBy,
      material.isFromCourt ? `${material.addedBy} · ${DOSSIER.fromCourt}` : material.addedBy,
    ],
    [DOSSIER.addedAt, material.addedAt],
    [DOSSIER.kind, `${material.kind} · ${material.size}`],
    [DOSSIER.fileName, material.fileName],
    ...(material.note ? [[DOSSIER.note, material.note] as const] : []),
  ]
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm @lg:grid-cols-2 @3xl:grid-cols-3">
      {facts.map(([term, text]) => (
        <div key={term} className="flex min-w-0 gap-2">
          <dt className="shrink-0 text-ink-3">{term}</dt>
          <dd className="min-w-0 break-words">{text}</dd>
        </div>
      ))}
      <div className="flex min-w-0 items-center gap-2">
        <dt className="shrink-0 text-ink-3">{DOSSIER.fingerprint}</dt>
        <dd className="inline-flex min-w-0 items-center" title={material.sha256}>
          <span className="font-mono">{material.sha256.slice(0, SHORT)}</span>
          <CopyButton text={material.sha256} label={DOSSIER.copyHash(material.title)} />
        </dd>
      </div>
    </dl>
  )
}
