import { Icon } from '@/components/ui/icon'

/** Over a conversation: who sees what is said in it, by words, colour and sign. */
export function AudienceBand({
  audience,
  title,
  help,
}: {
  audience: 'case' | 'caucus' | 'sealed'
  title: string
  help: string
}) {
  const look =
    audience === 'case'
      ? 'border-b-2 border-court bg-court-soft text-court-strong'
      : 'bg-ink text-paper'
  return (
    <div className={`flex items-start gap-2.5 px-4 py-3 ${look}`}>
      <Icon
        name={audience === 'case' ? 'eye' : 'lock'}
        className="mt-[0.2em] size-[1.15em] shrink-0"
      />
      <p className="min-w-0">
        <strong className="font-semibold">{title}</strong>
        <span className="block text-sm">{help}</span>
      </p>
    </div>
  )
}
