import { Chip } from '@/components/ui/chip'
import { Icon, type IconName } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'

/**
 * A way on from the own case, with what waits there; in large type the chips are below the words.
 */
export function OwnLink({
  href,
  icon,
  words,
  waits,
  look,
}: {
  href: string
  icon: IconName
  words: string
  waits: readonly string[]
  look: string
}) {
  return (
    <SoftLink
      href={href}
      className={`flex min-h-14 items-center gap-3 rounded-lg border-2 px-4 font-semibold ${look}`}
    >
      <Icon name={icon} className="size-[1.15em] shrink-0" />
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 py-2">
        <span className="flex-1 basis-[8rem]">{words}</span>
        {waits.map((each) => (
          <Chip key={each} tone="warn">
            {each}
          </Chip>
        ))}
      </span>
      <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
    </SoftLink>
  )
}
