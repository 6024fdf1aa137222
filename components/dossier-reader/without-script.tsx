import { Notice } from '@/components/ui/notice'
import { positionOfPrinted } from '@/lib/domain/dossier/volume-pages'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import type { VolumeView } from '@/lib/queries/case/volume-view'

/**
 * A volume where no script runs: the file, and its items as links into it; a reader who takes
 * nothing away has none.
 */
export function WithoutScript({ view: { src, slots, pages, mayDownload } }: { view: VolumeView }) {
  return (
    <noscript>
      {mayDownload ? (
        <Notice tone="warn" className="mb-3">
          <p>{READER.noScript}</p>
          <p>
            <a href={src} className="text-court underline">
              {READER.wholeFile}
            </a>
          </p>
          <ul className="mt-2">
            {slots
              .flatMap(({ items }) => items)
              .map(({ no, title, first, last }) => (
                <li key={no}>
                  <a
                    href={`${src}#page=${positionOfPrinted(first, pages) ?? 1}`}
                    className="text-court underline"
                  >
                    {READER.itemLabel(title, READER.pages(first, last))}
                  </a>
                </li>
              ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="warn" className="mb-3">
          {READER.noScriptReadOnly}
        </Notice>
      )}
    </noscript>
  )
}
