/** A file as cloud-init writes it. */
export interface WrittenFile {
  readonly path: string
  readonly content: string
  readonly mode: string | null
}
