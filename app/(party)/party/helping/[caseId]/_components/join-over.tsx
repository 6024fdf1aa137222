import { JOINING } from '@/lib/labels/zh-CN/party-third'

/** The invitation to join is over, or the person has left: nothing of the case shows. */
export function JoinOver({ hasLeft }: { hasLeft: boolean }) {
  return (
    <section className="flex flex-col gap-3 bg-paper p-5">
      <h2 className="text-2xl font-semibold">
        {hasLeft ? JOINING.left.title : JOINING.over.title}
      </h2>
      <p>{hasLeft ? JOINING.left.text : JOINING.over.text}</p>
      {hasLeft ? <p className="text-ink-2">{JOINING.left.thanks}</p> : null}
    </section>
  )
}
