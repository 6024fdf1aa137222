/**
 * Rows a page of 调解员积分, the usual number first: each has a dozen links, so that fewer are shown
 * than in other lists.
 */
export const MEDIATOR_PAGE_SIZES = [30, 50, 100] as const
