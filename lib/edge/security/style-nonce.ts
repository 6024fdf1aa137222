/**
 * A line of script that gives the browser's style-adding packages (radix's scroll lock uses
 * get-nonce, which reads this name) the nonce of this page. The nonce is base64url, so it cannot
 * end the string literal.
 */
export function styleNonceScript(nonce: string): string {
  return `window.__webpack_nonce__=${JSON.stringify(nonce)}`
}
