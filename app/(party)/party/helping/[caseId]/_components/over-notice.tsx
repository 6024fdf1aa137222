import { HELPING } from '@/lib/labels/zh-CN/party-invited'

/** After the end: that it is over, and that the promise holds on. */
export function OverNotice() {
  const { title, text, thanks } = HELPING.over
  return (
    <section className="flex flex-col gap-3 bg-paper p-5">
      <h2 className="text-2xl font-semibold">{title}</h2>
      <p>{text}</p>
      <p className="text-ink-2">{thanks}</p>
    </section>
  )
}
