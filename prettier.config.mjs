/** @type {import('prettier').Config} */
const config = { printWidth: 100, semi: false, singleQuote: true }

export default config
