/** A link in a cell or a line, tall enough to touch on a phone. */
export const LINE_LINK =
  'rounded-sm text-court hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center'

/** A link in a cell or a line of a page that is printed: on paper it looks like its text. */
export const PRINTED_LINK =
  'rounded-sm text-court hover:underline underline-offset-4 print:text-ink'
