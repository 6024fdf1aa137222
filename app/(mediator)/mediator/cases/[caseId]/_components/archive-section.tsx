import { documentHref } from '@/components/document/document-href'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { ARCHIVE } from '@/lib/labels/zh-CN/archive'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { EXPLAIN } from '@/lib/labels/zh-CN/mediator-acts/explain'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

const BUTTON = `${buttonClasses()} min-h-11 rounded-lg`

/**
 * 归档 of a closed case: how far it is, and what the mediator has to supply or to explain, and the
 * way to read what was bound.
 */
export function ArchiveSection({
  archive,
  caseId,
}: Pick<MyCaseView, 'archive'> & { caseId: string }) {
  if (!archive) return null
  const { missing, state, stage, volumes, mayExplain } = archive
  const documents = `/mediator/cases/${caseId}/documents`
  return (
    <PageSection
      title={ARCHIVE.title}
      aside={missing.length > 0 ? ARCHIVE.lacking(missing.length) : null}
    >
      <p className={stage === 'failed' ? 'text-danger' : undefined}>
        {stage === 'sealed' ? `${ARCHIVE.sealed}，${state}` : state}
      </p>
      {volumes.length > 0 ? (
        <SoftLink href={`/mediator/cases/${caseId}/dossier`} className={`${BUTTON} mt-2.5`}>
          <LinkMark />
          {READER.open}
        </SoftLink>
      ) : null}
      <ul className="divide-y divide-line-2">
        {missing.map(({ slot, name, who, until, isLate, isDocument, unsigned }) => (
          <li key={`${slot} ${name}`} className="py-3">
            <p>{name}</p>
            {unsigned ? <p className="text-sm text-warn">{unsigned.words}</p> : null}
            <p className="text-sm text-ink-2">
              {who}
              {until ? (
                <span className={isLate ? 'ml-2 font-semibold text-danger' : 'ml-2'}>{until}</span>
              ) : null}
            </p>
            <p className="mt-2 flex flex-wrap gap-2">
              {isDocument ? (
                <SoftLink
                  href={unsigned ? documentHref(documents, unsigned) : documents}
                  className={BUTTON}
                >
                  <LinkMark />
                  {unsigned ? ARCHIVE.missing.toSign : ARCHIVE.missing.toDocuments}
                </SoftLink>
              ) : null}
              {mayExplain ? (
                <SoftLink
                  href={`/mediator/cases/${caseId}/explain?slot=${slot}`}
                  aria-label={EXPLAIN.openOf(name)}
                  className={BUTTON}
                >
                  <LinkMark />
                  {EXPLAIN.open}
                </SoftLink>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
