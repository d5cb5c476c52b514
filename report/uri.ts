/** The anchor of a heading that is `text` alone, on the published pages and on a forge. */
export function anchor(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

/** A path as a relative reference of RFC 3986, whatever characters it holds. */
export function uri(path: string): string {
  const parts = path.replace(/\p{Cs}/gu, '\ufffd').split(/[\\/]/)
  return parts.map(encodeURIComponent).join('/')
}
