import type { ItemKind } from '@/lib/domain/device-item/item-kinds'

/** The parameter by which a form is opened with what is kept on the device. */
export const ITEM_PARAM = 'item'

const EDIT_PAGES: Readonly<Record<ItemKind, string>> = { contact: 'contact' }

/** The page on which an item is edited and sent again. */
export function editHref({ kind, caseId, id }: { kind: ItemKind; caseId: string; id: string }) {
  return `/mediator/cases/${caseId}/${EDIT_PAGES[kind]}?${ITEM_PARAM}=${id}`
}
