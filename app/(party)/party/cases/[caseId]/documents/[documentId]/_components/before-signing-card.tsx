import { Notice } from '@/components/ui/notice'
import { BEFORE_SIGNING as WORDS } from '@/lib/labels/zh-CN/before-signing'
import type { BeforeSigningView } from '@/lib/queries/party/own-before-signing'

/** What the court takes and what it would not, before the signature; it is for reading alone. */
export function BeforeSigningCard({ view }: { view: BeforeSigningView | null }) {
  if (!view) return null
  const { takes, keptOut, unclear } = view
  return (
    <section className="bg-paper p-4">
      <h2 className="mb-2 text-xl font-semibold">{WORDS.title}</h2>
      <div className="flex flex-col gap-2">
        <p>{WORDS.what}</p>
        <p>{WORDS.when}</p>
        {takes ? <p>{takes}</p> : null}
        <Lines title={WORDS.keptOut} lines={keptOut} />
        <Lines title={WORDS.unclear} lines={unclear} after={WORDS.mend} />
        <p className="text-ink-2">{WORDS.anyway}</p>
      </div>
    </section>
  )
}

function Lines({
  title,
  lines,
  after,
}: {
  title: string
  lines: readonly string[]
  after?: string
}) {
  if (lines.length === 0) return null
  return (
    <Notice tone="warn" title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {after ? <p className="mt-1">{after}</p> : null}
    </Notice>
  )
}
