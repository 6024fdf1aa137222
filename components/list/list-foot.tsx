import { KeysHelp, type KeysHelpProps } from './keys-help'
import { PageSize, type PageSizeProps } from './page-size'
import { PaginationNav, type PaginationNavProps } from './pagination-nav'

export interface ListFootProps extends Omit<PaginationNavProps, 'children' | 'className'> {
  /** Rows per page, where the user may choose. */
  size?: number | undefined
  sizes?: PageSizeProps['sizes'] | undefined
  withoutKeys?: KeysHelpProps['without']
}

/** The foot of a list: the count, the range, rows per page, the keys, and the page links. */
export function ListFoot({ size, sizes, withoutKeys, ...pages }: ListFootProps) {
  return (
    <PaginationNav {...pages}>
      {sizes && size ? <PageSize sizes={sizes} current={size} /> : null}
      <KeysHelp {...(withoutKeys && { without: withoutKeys })} />
    </PaginationNav>
  )
}
