/** What is said of a place in a file, and what the parser's codes mean to someone who edits a contract. */
import type { Words } from '../promise.ts'

export interface Said {
  readonly what: Words
  readonly why?: Words | null
  readonly remedy?: Words | null
  readonly on?: 'key' | 'value'
}

const START = {
  fr: '`paraphe new contract` en écrit un en quelques questions',
  en: '`paraphe new contract` writes one after a few questions',
}
export const EMPTY: Said = { what: { fr: 'le fichier est vide', en: 'the file is empty' }, remedy: START }
export const CIRCULAR: Said = {
  what: { fr: 'YAML\u00a0: un alias se désigne lui-même', en: 'YAML: an alias refers to itself' },
  remedy: { fr: 'écrivez la valeur en toutes lettres', en: 'write the value out' },
}

export const DEEP = { fr: 'imbrication trop profonde', en: 'nested too deeply' }

const SYNTAX: Readonly<Record<string, { why: Words; remedy: Words }>> = {
  DUPLICATE_KEY: {
    why: { fr: 'la même clé deux fois au même endroit', en: 'the same key twice in one place' },
    remedy: { fr: 'gardez celle qui est signée', en: 'keep the one that was signed' },
  },
  TAB_AS_INDENT: {
    why: { fr: 'une tabulation dans le retrait', en: 'a tab in the indentation' },
    remedy: { fr: 'YAML exige des espaces', en: 'YAML requires spaces' },
  },
  MULTIPLE_DOCS: {
    why: { fr: 'plusieurs documents dans un fichier', en: 'several documents in one file' },
    remedy: { fr: 'un contrat par fichier', en: 'one contract per file' },
  },
  BAD_INDENT: {
    why: {
      fr: 'le retrait ne suit pas les lignes voisines',
      en: 'the indentation does not follow its neighbours',
    },
    remedy: {
      fr: 'alignez la ligne sur les autres clés du bloc',
      en: 'align the line with the other keys of its block',
    },
  },
  MISSING_CHAR: {
    why: {
      fr: 'un caractère manque\u00a0: le texte est-il tronqué\u00a0?',
      en: 'a character is missing: was the text cut short?',
    },
    remedy: { fr: 'fermez le guillemet, l’accolade ou le crochet', en: 'close the quote, brace or bracket' },
  },
}

export function syntax(code: string, message: string): Said {
  const known = SYNTAX[code]
  return {
    what: { fr: `YAML\u00a0: ${message}`, en: `YAML: ${message}` },
    why: known?.why ?? null,
    remedy: known?.remedy ?? null,
  }
}
