/** From contracts to the stacks that Terraform runs. */
export { type SynthesizeOptions, synthesize } from './app.ts'
export { type Backend, ClientStack, type ClientStackProps, hasStack } from './client-stack.ts'
