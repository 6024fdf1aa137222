import { Kbd } from '@/components/ui/kbd'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { BarButton } from './reader-bar'

/** The keys of the reader. */
export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <section
      aria-label={READER.keys}
      className="absolute right-3 top-14 z-30 rounded-lg border border-line bg-paper p-3 shadow-raised"
    >
      <div className="mb-1 flex items-center gap-4">
        <h3 className="flex-1 text-md">{READER.keys}</h3>
        <BarButton label={READER.close} icon="x" onClick={onClose} />
      </div>
      <dl className="grid grid-cols-[auto_auto] items-center gap-x-4 gap-y-1.5">
        {READER.keyList.map(([keys, does]) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.split(/\s+/).map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
