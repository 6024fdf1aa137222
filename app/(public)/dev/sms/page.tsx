import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { readLocalSink } from '@/lib/edge/page/read-local-sink'
import { LOCAL_SINK, deliveryChannel } from '@/lib/labels/zh-CN/delivery'
import { stamp } from '@/lib/labels/zh-CN/moment'

export const metadata: Metadata = { title: LOCAL_SINK.title, robots: { index: false } }

/** What would have been sent, outside production and on this machine alone. */
export default async function LocalSinkPage() {
  const messages = await readLocalSink()
  if (messages === null) notFound()
  return (
    <main className="mx-auto flex max-w-[48rem] flex-col gap-3 p-4">
      <h1 className="text-xl font-semibold">{LOCAL_SINK.title}</h1>
      <p className="text-ink-2">{LOCAL_SINK.help}</p>
      {messages.length === 0 ? <EmptyState title={LOCAL_SINK.empty} /> : null}
      {messages.map(({ id, channel, to, subject, text, at }) => (
        <Card key={id} title={`${deliveryChannel[channel]} ${to}`} aside={stamp(at)}>
          <p className="text-sm text-ink-3">{subject}</p>
          <p className="break-words whitespace-pre-wrap">{text}</p>
        </Card>
      ))}
    </main>
  )
}
