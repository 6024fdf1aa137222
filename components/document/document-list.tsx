import { Chip } from '@/components/ui/chip'
import { DotLine } from '@/components/ui/dot-line'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import type { DocumentLineView, DocumentsView } from '@/lib/queries/case/documents-view'
import { documentHref } from './document-href'

const TONES = { final: 'ok', ready: 'court', incomplete: 'warn' } as const
const SIGNING_TONES = { open: 'court', to_copy: 'warn', refused: 'warn', signed: 'ok' } as const

/** A finalised document that is to be signed shows how far it is signed. */
function chipOf({ state, progress: { stage } }: DocumentLineView) {
  return stage === 'none'
    ? { tone: TONES[state], words: DOCUMENTS.state[state] }
    : { tone: SIGNING_TONES[stage], words: DOCUMENTS.signing[stage] }
}

/** The documents of a case, each of which opens its page; below them those that are not due yet. */
export function DocumentList({
  documents: { lines, notDue },
  base,
}: {
  documents: DocumentsView
  /** The address of the list. */
  base: string
}) {
  return (
    <>
      {lines.length === 0 ? (
        <EmptyState icon="file-text" title={DOCUMENTS.none} className="py-12" />
      ) : (
        <ul className="divide-y divide-line-2">
          {lines.map((line) => (
            <li key={`${line.kind} ${line.subjectId}`}>
              <Line line={line} href={documentHref(base, line)} />
            </li>
          ))}
        </ul>
      )}
      {notDue.length > 0 ? (
        <details className="border-t border-line-2 px-4 py-3">
          <summary className="cursor-pointer text-ink-2">
            {DOCUMENTS.notDue} {notDue.length}
          </summary>
          <p className="mt-1.5 text-ink-3">{notDue.join('、')}</p>
        </details>
      ) : null}
    </>
  )
}

function Line({ line, href }: { line: DocumentLineView; href: string }) {
  const { title, missing, valid, progress } = line
  const chip = chipOf(line)
  return (
    <SoftLink
      href={href}
      className="flex min-h-12 items-center gap-3 px-4 py-2.5 hover:bg-line-2/50 focus-visible:-outline-offset-2"
    >
      <span className="min-w-0 flex-1 break-words">
        <span className="block font-medium">{title}</span>
        {valid ? (
          <span className="block text-sm text-ink-3">
            <DotLine parts={[valid.number, valid.finalised]} />
          </span>
        ) : null}
        {progress.next.length > 0 ? (
          <span className="block text-sm text-ink-2">{DOCUMENTS.signsNext(progress.next)}</span>
        ) : null}
        {valid === null && missing.length > 0 ? (
          <span className="block text-sm text-warn">
            {DOCUMENTS.missing(missing.length)}：{missing.join('、')}
          </span>
        ) : null}
      </span>
      <Chip tone={chip.tone}>{chip.words}</Chip>
      <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
    </SoftLink>
  )
}
