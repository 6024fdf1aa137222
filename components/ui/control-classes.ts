/** The frame shared by input, textarea and select (app/styles/kit.css). */
export const CONTROL = 'control'

/** With the height of one line. */
export const CONTROL_LINE = 'control control-line'
