/** Small inventories, contracts and promises for tests. */
export * from './guests.ts'
export * from './inventories.ts'
export * from './papers.ts'
export * from './people.ts'
export * from './things.ts'
