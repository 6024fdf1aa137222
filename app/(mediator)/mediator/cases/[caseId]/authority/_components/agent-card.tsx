import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { AUTHORITY } from '@/lib/labels/zh-CN/authority'
import type { AgentAuthorityView, PaperView } from '@/lib/queries/mediator/get-authorities'
import { DecideForm } from './decide-form'
import { EndAgentForm } from './end-agent-form'

const TONE = {
  submitted: 'warn',
  accepted: 'ok',
  refused: 'neutral',
  replaced: 'neutral',
  ended: 'neutral',
} as const

/**
 * One agent: of whom, what they may do now, their papers, and what the mediator can do about it.
 */
export function AgentCard({
  caseId,
  agent: { participantId, name, of, now, lacks, hasEnded, papers },
  mayDecide,
  mayEnd,
  today,
}: {
  caseId: string
  agent: AgentAuthorityView
  mayDecide: boolean
  mayEnd: boolean
  today: string
}) {
  return (
    <section className="rounded-xl border border-line bg-paper p-4" aria-label={name}>
      <h2 className="font-semibold">{name}</h2>
      <p className="text-sm text-ink-3">{of}</p>
      <p className="mt-1">
        <WholeDays>{now}</WholeDays>
      </p>
      {lacks ? <p className="text-warn">{AUTHORITY.isOver}</p> : null}
      {papers.length > 0 ? (
        <ul className="mt-2 divide-y divide-line-2">
          {papers.map((paper) => (
            <li key={paper.id} className="py-3">
              <Paper caseId={caseId} paper={paper} name={name} mayDecide={mayDecide} />
            </li>
          ))}
        </ul>
      ) : null}
      {mayEnd && !hasEnded ? (
        <EndAgentForm caseId={caseId} participantId={participantId} name={name} today={today} />
      ) : null}
    </section>
  )
}

function Paper({
  caseId,
  paper,
  name,
  mayDecide,
}: {
  caseId: string
  paper: PaperView
  name: string
  mayDecide: boolean
}) {
  const { id, state, submitted, says, scope, term, decided, words, pages, isGeneral } = paper
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Chip tone={TONE[state]}>{AUTHORITY.state[state]}</Chip>
        <span className="text-sm text-ink-3">
          <WholeDays>{submitted}</WholeDays>
        </span>
      </p>
      <p className="mt-1">{`${says}：${scope}`}</p>
      {[term, decided, words].map((line) =>
        line === null ? null : (
          <p key={line} className="text-sm text-ink-3">
            <WholeDays>{line}</WholeDays>
          </p>
        ),
      )}
      <ol className="mt-2 flex flex-wrap gap-2.5">
        {pages.map((page, index) => (
          <li key={page.id}>
            <PageOf caseId={caseId} page={page} no={index + 1} />
          </li>
        ))}
      </ol>
      {mayDecide && state === 'submitted' ? (
        <DecideForm caseId={caseId} paperId={id} name={name} isGeneral={isGeneral} />
      ) : null}
    </>
  )
}

/**
 * A photo shows itself, and the whole of it one tap away; a PDF is opened. In a tab of its own:
 * what was typed stays.
 */
function PageOf({
  caseId,
  page: { id, isShown },
  no,
}: {
  caseId: string
  page: PaperView['pages'][number]
  no: number
}) {
  const href = `/api/cases/${caseId}/authority-files/${id}`
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener"
      className="inline-flex min-h-11 min-w-11 items-center text-court underline underline-offset-4"
    >
      {isShown ? (
        <picture className="contents">
          <img
            src={href}
            alt={AUTHORITY.page(no)}
            loading="lazy"
            className="h-36 w-28 rounded-lg border border-line object-cover"
          />
        </picture>
      ) : (
        AUTHORITY.page(no)
      )}
    </a>
  )
}
