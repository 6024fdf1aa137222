/**
 * Text that looks like what it is. Control characters and those that turn the direction of what
 * follows (Unicode UAX #9, explicit formatting and marks) make one name look like another, and
 * `gpj.exe` like `exe.jpg`: no name, title or file name holds one.
 */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/** Whether one line of text has no invisible controls. */
export function isPlainLine(text: string): boolean {
  return !INVISIBLE.test(text)
}

/** The same of several lines: breaks and tabs are allowed. */
export function isPlainParagraph(text: string): boolean {
  return isPlainLine(text.replace(/[\n\r\t]/g, ''))
}
