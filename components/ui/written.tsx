import { isDocumentRequest } from './document-request'
import { putBy } from './text-shelf'
import { WrittenText, type WrittenTextProps } from './written-text'

/**
 * A table, or its rows, written as text. A document carries what it shows twice, as HTML and as data: of these long texts the HTML is enough
 * (docs/decisions/0023). Not for what stands around a page: a page that is not found is drawn from its data alone.
 */
export function Written({ html, ...element }: Omit<WrittenTextProps, 'place'> & { html: string }) {
  const place = isDocumentRequest() ? putBy(html) : null
  return place === null ? (
    <WrittenText {...element} html={html} />
  ) : (
    <WrittenText {...element} place={place} />
  )
}
