/** The frame shared by input, textarea and select: a boundary of 3:1, 16 px type on phones so that iOS does not zoom in. */
export const CONTROL =
  'w-full min-w-0 rounded-md border border-edge bg-paper px-2.5 text-ink transition-colors duration-100 ' +
  'hover:border-ink-3 focus-visible:border-court focus-visible:outline-offset-0 ' +
  'aria-invalid:border-danger aria-invalid:bg-danger-soft/40 ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-line-2 disabled:text-ink-3'

export const CONTROL_HEIGHT = 'min-h-[2.43rem] phone:min-h-11'
