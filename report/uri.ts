/** A path as a relative reference of RFC 3986, whatever characters it holds. */
export function uri(path: string): string {
  const parts = path.replace(/\p{Cs}/gu, '\ufffd').split(/[\\/]/)
  return parts.map(encodeURIComponent).join('/')
}
