import { Icon } from '@/components/ui/icon'
import type { Standing } from '@/lib/queries/institution/mediator-row'

/** A period in words; the mark says that it is about to end or over, the words say which. */
export function ValidityWords({ standing: { words, validity } }: { standing: Standing }) {
  if (validity !== 'ending' && validity !== 'ended') return words
  return (
    <span className={validity === 'ended' ? 'text-danger' : 'text-warn'}>
      <Icon name="triangle-exclamation-point" className="mr-1 inline size-[1em] align-[-0.1em]" />
      {words}
    </span>
  )
}
