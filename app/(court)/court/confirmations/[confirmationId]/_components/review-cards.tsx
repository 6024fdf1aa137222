import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { buttonClasses } from '@/components/ui/button'
import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import { HEARING_ROOM } from '@/lib/labels/zh-CN/hearing-room'
import type { ComparisonView, ReviewView } from '@/lib/queries/confirmation/present-review'
import { hearingHref } from '../../hearing-href'

const { comparison: WORDS, hearing: HEARING, signs: SIGNS } = CONFIRMATION_REVIEW

/** What is behind the points of review: signs for the judge, and hearings. */
export function ReviewCards({ review }: { review: ReviewView }) {
  return (
    <>
      {review.signs ? <Signs signs={review.signs} /> : null}
      {review.hearings.length > 0 ? <Hearings review={review} /> : null}
    </>
  )
}

function Signs({ signs }: { signs: readonly string[] }) {
  return (
    <Card title={SIGNS.title} aside={SIGNS.law} flush>
      {signs.length > 0 ? (
        <ul className="divide-y divide-line-2">
          {signs.map((sign) => (
            <li key={sign} className="flex items-start gap-2.5 px-4 py-2.5">
              <Icon name="info" className="mt-1 shrink-0 text-court" />
              <span className="min-w-0 flex-1 break-words">{sign}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="px-4 py-2.5 text-ink-2">{SIGNS.none}</p>
      )}
      <p className="border-t border-line-2 px-4 py-2.5 text-sm text-ink-3">{SIGNS.help}</p>
    </Card>
  )
}

/** What changed since a correction or a supplement of this application, beside each item of it. */
export function Comparison({ id, comparison }: { id: string; comparison: ComparisonView }) {
  const { title, aside, items, answers, otherPapers, clauses } = comparison
  return (
    <Card title={title} aside={aside} flush>
      <ul className="divide-y divide-line-2">
        {items.map(({ code, words, papers, isTouched }) => (
          <li key={`${code}${words}`} className="px-4 py-2.5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-semibold">{code}</span>
              <Chip tone={isTouched ? 'ok' : 'warn'}>
                {isTouched ? WORDS.touched : WORDS.untouched}
              </Chip>
            </p>
            <p className="break-words text-ink-2">{words}</p>
            {papers.map((paper) => (
              <Added key={paper}>{paper}</Added>
            ))}
          </li>
        ))}
      </ul>
      <Head>{WORDS.answers}</Head>
      <div className="flex flex-col gap-2 px-4 py-2.5">
        {answers.length === 0 ? <p className="text-ink-3">{WORDS.noAnswer}</p> : null}
        {answers.map(({ by, lines, files }) => (
          <div key={by}>
            <p className="text-sm text-ink-3">{by}</p>
            {lines.map((line) => (
              <p key={line} className="break-words">
                {line}
              </p>
            ))}
            {files.map((file) => (
              <a
                key={file.id}
                href={`/api/confirmations/${id}/files/${file.id}`}
                className="mr-3 inline-flex min-h-11 items-center text-court underline underline-offset-4"
              >
                {file.title}
              </a>
            ))}
          </div>
        ))}
      </div>
      {otherPapers.length > 0 ? (
        <>
          <Head>{WORDS.other}</Head>
          <div className="px-4 py-2.5">
            {otherPapers.map((paper) => (
              <Added key={paper}>{paper}</Added>
            ))}
          </div>
        </>
      ) : null}
      <Head>{WORDS.clauses}</Head>
      {clauses.length === 0 ? (
        <p className="px-4 py-2.5 text-ink-3">{WORDS.sameAgreement}</p>
      ) : (
        <ul className="divide-y divide-line-2">
          {clauses
            .filter(({ isChanged }) => isChanged)
            .map(({ number, change, before, after }) => (
              <li key={number} className="px-4 py-2.5">
                <p className="font-semibold">
                  {number} <span className="font-normal text-ink-3">{change}</span>
                </p>
                {before ? (
                  <p className="break-words text-ink-3">
                    {WORDS.before}：<del>{before}</del>
                  </p>
                ) : null}
                {after ? (
                  <p className="break-words">
                    {WORDS.after}：<ins className="bg-ok-soft no-underline">{after}</ins>
                  </p>
                ) : null}
              </li>
            ))}
        </ul>
      )}
    </Card>
  )
}

function Added({ children }: { children: string }) {
  return (
    <p className="flex items-start gap-2 text-ok">
      <Icon name="plus" className="mt-1 shrink-0" />
      <span className="min-w-0 break-words text-ink">{children}</span>
    </p>
  )
}

function Hearings({ review }: { review: ReviewView }) {
  return (
    <Card title={HEARING.title} aside={HEARING.law} flush>
      <ul className="divide-y divide-line-2">
        {review.hearings.map(({ id, title, state, isAppointed, facts, notices, parties }) => (
          <li key={id} className="flex flex-col gap-1 px-4 py-2.5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-semibold">{title}</span>
              <Chip tone={isAppointed ? 'court' : 'neutral'}>{state}</Chip>
            </p>
            {facts.map((fact) => (
              <p key={fact} className="break-words text-ink-2">
                {fact}
              </p>
            ))}
            {id === review.hostedHearingId && !review.heldByVideo ? (
              <SoftLink
                href={hearingHref(id)}
                className={`${buttonClasses('primary')} my-1 self-start`}
              >
                {HEARING_ROOM.enter}
              </SoftLink>
            ) : null}
            {notices.map(({ words, hasFailed }) => (
              <p key={words} className={hasFailed ? 'text-warn' : 'text-ink-3'}>
                {words}
              </p>
            ))}
            {parties.map(({ name, attendance, isAbsent, statements, words }) => (
              <div key={name}>
                <p className="flex flex-wrap gap-x-2">
                  <span className="font-medium">{name}</span>
                  <span className={isAbsent ? 'text-warn' : 'text-ok'}>{attendance}</span>
                </p>
                {statements ? <p className="text-ink-2">{statements}</p> : null}
                {words ? <p className="break-words text-ink-2">{words}</p> : null}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Head({ children }: { children: string }) {
  return <h3 className="border-y border-line-2 bg-head px-4 py-2 text-ink-2">{children}</h3>
}
