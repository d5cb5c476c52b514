/** First line of every comment: a bot finds its own comment by it and writes over it. */
export const MARKER = '<!-- paraphe -->'
