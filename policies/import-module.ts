/**
 * Imports a module that is only known when the program runs. In a file of its own: in the built command it stays one, for a program
 * that V8 takes from its cache has forgotten how to import.
 */
export function importModule(specifier: string): Promise<unknown> {
  return import(specifier)
}
