/** How toasts look. Loaded with their library. */
export const TOAST_OPTIONS = {
  position: 'bottom-left',
  offset: { bottom: '4.5rem' },
  mobileOffset: { bottom: '6rem' },
  toastOptions: {
    unstyled: true,
    classNames: {
      toast:
        'flex w-full flex-wrap items-center gap-x-2.5 gap-y-1 rounded-lg border border-line bg-paper px-4 py-3 ' +
        'font-sans text-base text-ink shadow-raised',
      // The action is below the sentence where it would otherwise squeeze it.
      content: 'min-w-0 flex-1 basis-[70%]',
      success: '[&_[data-icon]]:text-ok',
      error: '[&_[data-icon]]:text-danger',
    },
  },
} as const
