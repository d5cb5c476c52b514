/** The signed documents beside a contract: are they there, and are they the ones that were signed? */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from './canonical.ts'
import type { Problem } from './errors.ts'
import type { LoadedContract } from './load.ts'

/** One problem for every document that is missing or differs from its SHA-256; own articles' texts must exist. */
export function documentProblems({ contract, source, path }: LoadedContract): Problem[] {
  const folder = dirname(path)
  const documents = contract.documents.flatMap((document, index): Problem[] => {
    const file = join(folder, document.file)
    if (!existsSync(file)) return [source.problem(['documents', index, 'file'], absent(document.file))]
    const found = sha256(readFileSync(file))
    if (found === document.sha256) return []
    return [
      source.problem(['documents', index, 'sha256'], {
        what: `${document.file}`,
        why: {
          fr: `l’empreinte du fichier est ${found.slice(0, 12)}…, le contrat en signe une autre`,
          en: `the file’s hash is ${found.slice(0, 12)}…, the contract signs another`,
        },
        remedy: {
          fr: 'remettez le document signé, ou faites signer un avenant',
          en: 'restore the signed document, or have an amendment signed',
        },
      }),
    ]
  })
  const texts = contract.articles.flatMap((article, index): Problem[] =>
    existsSync(join(folder, article.text))
      ? []
      : [source.problem(['articles', index, 'text'], absent(article.text))],
  )
  return [...documents, ...texts]
}

/** The texts of the client's own articles that are there, with their hash. */
export function articleTexts({
  contract,
  path,
}: LoadedContract): { readonly file: string; readonly sha256: string }[] {
  const files = [...new Set(contract.articles.map((article) => article.text))]
  return files.flatMap((file) => {
    const absolute = join(dirname(path), file)
    return existsSync(absolute) ? [{ file, sha256: sha256(readFileSync(absolute)) }] : []
  })
}

const absent = (file: string) => ({
  what: `file: ${file}`,
  why: { fr: 'ce fichier n’est pas à côté du contrat', en: 'this file is not next to the contract' },
  remedy: { fr: 'ajoutez le document signé au projet', en: 'add the signed document to the project' },
})
