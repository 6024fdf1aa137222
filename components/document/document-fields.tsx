import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import type { DocumentFieldView, DocumentView } from '@/lib/queries/case/documents-view'
import { Notice } from '@/components/ui/notice'
import { buttonClasses } from '@/components/ui/button'
import type { SourceHrefs } from './document-href'

type Props = { document: DocumentView; sources: SourceHrefs }

/** What keeps a document from being finalised, each with the way to where it is entered. */
export function MissingFields({ document: { fields, valid }, sources }: Props) {
  const missing = fields.filter(({ isMissing }) => isMissing)
  if (valid || missing.length === 0) return null
  return (
    <Notice tone="warn" title={DOCUMENTS.missing(missing.length)}>
      <ul className="mt-1 divide-y divide-line-2">
        {missing.map((field) => (
          <li key={field.key} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
            <span className="font-medium">{field.label}</span>
            <Fill field={field} href={sources[field.source]} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Fill({ field, href }: { field: DocumentFieldView; href: string | undefined }) {
  if (href)
    return (
      <SoftLink href={href} className={buttonClasses('default', 'sm')}>
        {DOCUMENTS.fill(field.sourceWords)}
      </SoftLink>
    )
  return (
    <span className="text-ink-2">
      {field.source === 'court' ? DOCUMENTS.byCourt : field.sourceWords}
    </span>
  )
}

/** Every value of a document and where it comes from. */
export function DocumentFields({ document: { fields, valid }, sources }: Props) {
  return (
    <Card
      title={DOCUMENTS.fields}
      aside={
        <span className="text-sm text-ink-3">
          {valid ? DOCUMENTS.fieldsHelpFinal : DOCUMENTS.fieldsHelp}
        </span>
      }
      flush
    >
      <dl className="divide-y divide-line-2">
        {fields.map(({ key, label, lines, source, sourceWords }) => (
          <div key={key} className="flex flex-wrap gap-x-3 px-4 py-2">
            <dt className="w-[6.5em] shrink-0 text-ink-3 large:w-full">{label}</dt>
            <dd className="min-w-0 grow basis-[10em] break-words">
              {lines.length === 0 ? (
                <span className="text-ink-3">{DOCUMENTS.empty}</span>
              ) : (
                lines.map((line, index) => (
                  <p key={index}>
                    <WholeDays>{line}</WholeDays>
                  </p>
                ))
              )}
            </dd>
            <dd className="shrink-0 text-sm text-ink-3 phone:basis-full phone:pl-[7.8em] phone:large:pl-0">
              {sources[source] ? (
                <SoftLink
                  href={sources[source]}
                  className="text-court underline-offset-4 hover:underline"
                >
                  {sourceWords}
                </SoftLink>
              ) : (
                sourceWords
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
