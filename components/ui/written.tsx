import { isDocumentRequest } from './document-request'
import { putBy } from './text-shelf'
import { WrittenText, type WrittenTextProps } from './written-text'

/**
 * An element whose content is written as text, for lists and menus. A document carries what it shows twice, as HTML and as data: of these
 * long texts the HTML is enough (docs/decisions/0023).
 */
export function Written({ html, ...element }: Omit<WrittenTextProps, 'place'> & { html: string }) {
  const place = isDocumentRequest() ? putBy(html) : null
  return place === null ? <WrittenText {...element} html={html} /> : <WrittenText {...element} place={place} />
}
