import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { SIGNATURES } from '@/lib/labels/zh-CN/signature'
import type { SignatureLineView, SigningView } from '@/lib/queries/case/signatures-view'

const TONES = { signed: 'ok', refused: 'danger', open: 'court', waiting: 'neutral' } as const

/** Who signs a finalised document, in order: who has, when and how; who is next. */
export function SignatureList({
  signing: { lines, isPaperOnly, effective, code, whyNot },
  hrefOf,
  actAt,
}: {
  signing: SigningView
  /** The page on which the signer of a place signs. */
  hrefOf?: (place: number) => string
  /** What can be done at a place in the list itself. */
  actAt?: (place: number) => ReactNode
}) {
  return (
    <Card
      title={SIGNATURES.title}
      aside={<span className="text-sm text-ink-3">{SIGNATURES.help}</span>}
      flush
    >
      {isPaperOnly ? (
        <Notice tone="warn" className="m-3">
          {SIGNATURES.paperOnly}
        </Notice>
      ) : null}
      <ol className="divide-y divide-line-2">
        {lines.map((line) => (
          <Line
            key={line.place}
            line={line}
            href={hrefOf?.(line.place)}
            act={actAt?.(line.place)}
          />
        ))}
      </ol>
      {whyNot ? <p className="border-t border-line-2 px-4 py-2.5 text-ink-2">{whyNot}</p> : null}
      {effective ? <p className="border-t border-line-2 px-4 py-2.5">{effective}</p> : null}
      {code ? (
        <p className="border-t border-line-2 px-4 py-2.5 text-sm text-ink-3">
          {SIGNATURES.code(code)}
        </p>
      ) : null}
    </Card>
  )
}

function Line({
  line,
  href,
  act,
}: {
  line: SignatureLineView
  href: string | undefined
  act: ReactNode
}) {
  const { name, role, step, state, stateWords, detail, note, offers, whose } = line
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="text-ink-3">{step}</span>
      <span className="min-w-0 grow basis-[9em] break-words">
        <span className="block font-medium">{name}</span>
        <span className="block text-sm text-ink-3">{role}</span>
        {detail ? <span className="block text-sm text-ink-2">{detail}</span> : null}
        {whose ? <span className="block text-sm text-ink-2">{whose}</span> : null}
        {note ? <span className="block text-sm text-ink-2">{SIGNATURES.note(note)}</span> : null}
      </span>
      <Chip tone={TONES[state]}>{stateWords}</Chip>
      {href && offers ? (
        <SoftLink href={href} className={`${buttonClasses()} min-h-11`}>
          {offers === 'sign' ? SIGNATURES.sign : SIGNATURES.recordPaper}
        </SoftLink>
      ) : null}
      {act}
    </li>
  )
}
