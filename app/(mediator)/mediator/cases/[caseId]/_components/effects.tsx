import { WholeDays } from '@/components/ui/whole-days'
/** What will happen and to whom, before the act: sentences under a short title. */
export function Effects({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section className="rounded-lg bg-line-2/70 px-3.5 py-3 text-ink-2">
      <h2 className="mb-1 text-base font-semibold text-ink">{title}</h2>
      <ul className="flex list-disc flex-col gap-1 pl-5 marker:text-ink-3">
        {sentences.map((sentence) => (
          <li key={sentence}>
            <WholeDays>{sentence}</WholeDays>
          </li>
        ))}
      </ul>
    </section>
  )
}
