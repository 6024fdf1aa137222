/** The pressing act of a row: tinted, since twenty filled buttons one below the other would shout; filled once it is meant. */
export const ROW_ACT =
  'border-court/30 bg-court-soft text-court-strong hover:border-court hover:bg-court hover:text-on-fill ' +
  'focus-visible:border-court focus-visible:bg-court focus-visible:text-on-fill'
