/** Whose the rest of a document that several clients share is said to be: no client may have this code. */
export const NOBODY = 'hors-contrat'
