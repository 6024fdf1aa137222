// Measures of official documents (GB/T 9704-2012) in the units of Word: twips for lengths, half
// points for type.

const mm = (length: number) => Math.round((length / 25.4) * 1440)
export const pt = (length: number) => Math.round(length * 20)

export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  // The page number is 7 mm below the text.
  margin: {
    top: mm(37),
    bottom: mm(35),
    left: mm(28),
    right: mm(26),
    header: mm(20),
    footer: mm(24),
  },
} as const

/** The width of the text. */
export const TEXT_WIDTH = mm(156)

/** 22 lines on a page. */
export const PITCH = pt(28.8)

/** 二号, 三号 and 四号. */
export const TYPE = { title: 44, body: 32, small: 28, note: 18 } as const

/** One character of the text and of a table. */
export const EM = pt(TYPE.body / 2)
export const SMALL_EM = pt(TYPE.small / 2)
