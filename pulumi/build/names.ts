/**
 * What Pulumi's SDKs call things: facts read from their declarations by `scripts/generate-pulumi.ts`, so that nobody
 * has to install an SDK for a host that no contract names.
 */

/** What a property takes. `any` is a value that the SDK does not describe. */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'any'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly object: Readonly<Record<string, Property>> }

export interface Property {
  readonly name: string
  readonly shape: Shape
  /** The provider calls it sensitive. */
  readonly secret?: true
}

export interface TypeNames {
  /** `hcloud:index/server:Server`. */
  readonly token: string
  /** The folder of the package that exports the class. @default its root */
  readonly folder?: string
  readonly class: string
  /** What can be set, by Terraform's name. */
  readonly properties: Readonly<Record<string, Property>>
  /** What can only be read, Pulumi's name by Terraform's. */
  readonly outputs: Readonly<Record<string, string>>
}

export interface Names {
  /** The npm package. */
  readonly package: string
  /** Terraform's local name of the provider, Pulumi's of the package. */
  readonly provider: string
  /** Arguments of the provider itself. */
  readonly config: Readonly<Record<string, Property>>
  /** By Terraform's resource type. */
  readonly types: Readonly<Record<string, TypeNames>>
}
